package app.chatelaine.adapters.keychain.javakeyring;

import app.chatelaine.adapters.keychain.javakeyring.KeyringFailure.Reason;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What java-keyring means by its exceptions, which tell not found from failed by their text alone. Unknown texts are
 * failures: an entry is missing only where the keychain says so.
 */
enum LibraryError {
    NOT_FOUND(
            "No stored credentials match|not in wallet|-25300|could not be found in the keychain|Error code 1168$",
            null),

    /** errSecAuthFailed, errSecUserCanceled; a duplicate item is one that java-keyring was not allowed to see. */
    MAC_REFUSED(
            "-25293|passphrase you entered is not correct|-128\\b|User canceled|-25299|already exists in the keychain",
            Reason.REFUSED),
    /** errSecInteractionNotAllowed: over SSH, or with the screen locked. */
    MAC_NO_WINDOW("-25308|User interaction is not allowed", Reason.NO_QUESTION_POSSIBLE),
    /** ERROR_ACCESS_DENIED. */
    WINDOWS_REFUSED("Error code 5$", Reason.REFUSED),
    /** ERROR_NO_SUCH_LOGON_SESSION: a network logon has no credential manager. */
    WINDOWS_NO_SESSION("Error code 1312$", Reason.UNAVAILABLE),
    /** RPC_X_BAD_STUB_DATA is how it says that the key is over 1,280 characters. */
    WINDOWS_TOO_LONG("Error code 1783$", Reason.TOO_LONG),
    BUS_SLOW("No reply within specified time", Reason.TIMED_OUT),
    BUS_GONE("Not Connected|Disconnected|not provided by any .service files", Reason.UNAVAILABLE);

    private final Pattern text;
    private final @Nullable Reason reason;

    LibraryError(String text, @Nullable Reason reason) {
        this.text = Pattern.compile(text);
        this.reason = reason;
    }

    /** The failure that {@code thrown} stands for; empty when it says that there is no such entry. */
    static Optional<KeyringFailure> read(Exception thrown) {
        String said = Objects.requireNonNullElse(
                thrown.getMessage(), thrown.getClass().getSimpleName());
        for (LibraryError error : values()) {
            if (error.text.matcher(said).find()) {
                return Optional.ofNullable(error.reason).map(reason -> new KeyringFailure(reason, said));
            }
        }
        return Optional.of(new KeyringFailure(Reason.FAILED, said));
    }
}
