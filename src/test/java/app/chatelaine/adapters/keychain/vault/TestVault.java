package app.chatelaine.adapters.keychain.vault;

import app.chatelaine.core.secret.PassphraseSource;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.FakeTimer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** A vault in a folder of a test, with little work for its passphrase. */
final class TestVault {
    static final KeyStretching CHEAP = new KeyStretching(64, 1, 1);
    static final SecretRef KEY = SecretRef.currentKey("abcd");
    static final String PASSPHRASE = "correct horse battery staple";

    final FakeTimer clock = new FakeTimer(Instant.parse("2026-03-01T12:00:00Z"));
    private final Path folder;

    TestVault(Path folder) {
        this.folder = folder;
    }

    Path file() {
        return folder.resolve("vault");
    }

    /** A program that uses the vault and is told these passphrases. */
    VaultSecretStore program(String... passphrases) {
        return program(new ScriptedPassphrases(passphrases));
    }

    VaultSecretStore program(PassphraseSource passphrases) {
        return program(new PlainVaultFile(file()), passphrases);
    }

    VaultSecretStore program(VaultFile vault, PassphraseSource passphrases) {
        return new VaultSecretStore(Messages.of(Locale.ROOT), vault, passphrases, CHEAP, clock);
    }
}
