package app.chatelaine.wiring;

import app.chatelaine.adapters.keychain.vault.PassphraseFile;
import app.chatelaine.core.secret.PassphraseSource;
import app.chatelaine.core.text.Messages;
import java.nio.file.Path;

/** Where the vault's passphrase is taken from. */
public final class Passphrases {
    private static final String VARIABLE = "CHATELAINE_VAULT_PASSPHRASE_FILE";

    private Passphrases() {}

    /** The file that the environment names, else {@code other}. */
    public static PassphraseSource fromFileOr(Messages messages, PassphraseSource other) {
        String file = System.getenv(VARIABLE);
        return file == null || file.isEmpty() ? other : new PassphraseFile(messages, Path.of(file));
    }
}
