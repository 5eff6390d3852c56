package app.chatelaine.adapters.keychain.shared;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;

/**
 * Makes the problems of one keychain.
 *
 * @param keychain what a person calls it, such as {@code GNOME Keyring}
 */
public record Faults(Messages messages, String keychain) {

    /** A reason in the user's language. */
    public String words(Cause cause, String... details) {
        return messages.get(cause.key(), (Object[]) details);
    }

    /** Why a file could not be read or written, without its path. */
    public String words(IOException thrown) {
        if (thrown instanceof AccessDeniedException) {
            return words(Cause.ACCESS_REFUSED);
        }
        if (thrown instanceof NoSuchFileException) {
            return words(Cause.FILE_MISSING);
        }
        String reason = thrown instanceof FileSystemException failed ? failed.getReason() : thrown.getMessage();
        return reason == null ? thrown.getClass().getSimpleName() : reason;
    }

    public Problem unavailable(Cause cause, String... details) {
        return unavailable(words(cause, details));
    }

    public Problem unavailable(String words) {
        return Problem.of(ProblemCode.KEYCHAIN_UNAVAILABLE, keychain, words);
    }

    public Problem locked() {
        return Problem.of(ProblemCode.KEYCHAIN_LOCKED, keychain);
    }

    public Problem denied(Cause cause, String... details) {
        return Problem.of(ProblemCode.KEYCHAIN_DENIED, keychain, words(cause, details));
    }

    public Problem broken(Cause cause, String... details) {
        return Problem.of(ProblemCode.KEYCHAIN_BROKEN, keychain, words(cause, details));
    }

    public Problem entryMissing() {
        return Problem.of(ProblemCode.KEYCHAIN_ENTRY_MISSING, keychain);
    }

    /** @param waited at least a second */
    public Problem timeout(Duration waited) {
        return Problem.of(ProblemCode.KEYCHAIN_TIMEOUT, keychain, String.valueOf(waited.toSeconds()));
    }

    /** @param length of the key, in characters */
    public Problem tooLong(int length) {
        return Problem.of(ProblemCode.KEYCHAIN_TOO_LONG, keychain, String.valueOf(length));
    }
}
