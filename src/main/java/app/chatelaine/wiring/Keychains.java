package app.chatelaine.wiring;

import app.chatelaine.adapters.file.Folders;
import app.chatelaine.adapters.keychain.DeadlineSecretStore;
import app.chatelaine.adapters.keychain.MemoryKeyring;
import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.adapters.keychain.OsKeychain;
import app.chatelaine.adapters.keychain.javakeyring.JavaKeyringEntries;
import app.chatelaine.adapters.keychain.secretservice.PythonKeyring;
import app.chatelaine.adapters.keychain.secretservice.SessionBus;
import app.chatelaine.adapters.keychain.vault.KeyStretching;
import app.chatelaine.adapters.keychain.vault.VaultSecretStore;
import app.chatelaine.core.delivery.KeyringEntries;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.VerifyingSecretStore;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executor;

/** Chooses the keychain. The vault is taken only when somebody asked for it, never because nothing else works. */
record Keychains(Surroundings surroundings, Folders folders, DurableVaultFile vaultFile, InstantSource clock) {

    /** The keychain of that kind, which reads back what it writes and gives up after its deadline. */
    Outcome<SecretStore> open(String kind, Executor thread) {
        return switch (kind) {
            case "auto", "os" ->
                Outcome.ok(guarded(
                        OsKeychain.of(surroundings.messages(), System.getProperty("os.name"), System.getenv(), clock),
                        "os",
                        thread));
            case "vault" -> Outcome.ok(guarded(vault(), "vault", thread));
            case "memory" -> Outcome.ok(guarded(new MemorySecretStore(), "memory", thread));
            default -> Outcome.failed(ProblemCode.VALUE_INVALID, "--keychain", kind);
        };
    }

    /** The entries that Python's keyring has on this system; those of a keychain that forgets are its own. */
    KeyringEntries keyring(String kind) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (kind.equals("memory")) {
            return new MemoryKeyring();
        }
        if (system.startsWith("mac")) {
            return JavaKeyringEntries.ofMac(surroundings.messages());
        }
        return system.startsWith("windows")
                ? JavaKeyringEntries.ofWindows(surroundings.messages())
                : new PythonKeyring(surroundings.messages(), () -> SessionBus.find(System.getenv()), clock);
    }

    private SecretStore vault() {
        return new VaultSecretStore(
                surroundings.messages(), vaultFile, surroundings.passphrases(), KeyStretching.RECOMMENDED, clock);
    }

    private SecretStore guarded(SecretStore store, String kind, Executor thread) {
        return new DeadlineSecretStore(
                surroundings.messages(),
                new VerifyingSecretStore(store),
                kind,
                thread,
                DeadlineSecretStore.Patience.USUAL,
                surroundings.slowKeychain());
    }
}
