package app.chatelaine.core.scan;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.secret.Fingerprint;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A key that was found, without the key.
 *
 * @param line from 1
 * @param column of its first character, from 1
 * @param endColumn behind its last character
 * @param service id; empty when only the account that holds it knows, and that is gone
 * @param variable the name that the file gives it
 * @param account that holds it, or held it
 */
public record KeyPlace(
        Path file,
        int line,
        int column,
        int endColumn,
        Optional<String> service,
        Optional<String> variable,
        Fingerprint fingerprint,
        Standing standing,
        Optional<Account> account) {

    /** How a key in a file stands to the accounts. */
    public enum Standing {
        /** An account holds it. */
        CURRENT,
        /** No account holds it, but its service has accounts: most likely an old one. */
        OTHER,
        /** Its service has no account. */
        UNMANAGED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
