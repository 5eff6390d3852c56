package app.chatelaine.core.scan;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.GitGuard;
import app.chatelaine.core.secret.Fingerprint;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key that was found, without the key.
 *
 * @param line from 1
 * @param column of its first character, from 1
 * @param endColumn behind its last character
 * @param service id; empty when only the account that holds it knows, and that is gone
 * @param variable the name that the file gives it
 * @param account that holds it, or had it
 * @param git what git does with the file; null when it lies in a repository that nobody can ask
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
        Optional<Account> account,
        GitGuard.@Nullable Kind git) {

    KeyPlace with(GitGuard.@Nullable Kind gitNow) {
        return new KeyPlace(file, line, column, endColumn, service, variable, fingerprint, standing, account, gitNow);
    }

    /** How a key in a file stands to the accounts. */
    public enum Standing {
        /** An account holds it. */
        CURRENT,
        /** An account had it, and has another one now. */
        OUTDATED,
        /** No account is known to have had it, but its service has accounts: most likely an old one. */
        OTHER,
        /** Its service has no account. */
        UNMANAGED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
