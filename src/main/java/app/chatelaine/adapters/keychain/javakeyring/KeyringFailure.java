package app.chatelaine.adapters.keychain.javakeyring;

import java.io.Serial;

/** A keychain did not do what it was asked, other than for want of the entry. */
final class KeyringFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** @param said the words of the library or the system */
    KeyringFailure(Reason reason, String said) {
        super(said);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String said() {
        return String.valueOf(getMessage());
    }

    enum Reason {
        UNAVAILABLE,
        REFUSED,
        NO_QUESTION_POSSIBLE,
        KEEPS_NOTHING,
        TOO_LONG,
        PART_MISSING,
        TIMED_OUT,
        FAILED
    }
}
