package app.chatelaine.adapters.keychain.shared;

/** Why a keychain did not do what it was asked; the words are {@code keychain.cause.NAME} of the message bundle. */
public enum Cause {
    /** None: the keychain is the one in use. */
    TAKEN,
    /** No address of a session bus is known. */
    NO_SESSION_BUS,
    /** {0} is the error of the connection. */
    BUS_UNREACHABLE,
    NO_SECRET_SERVICE,
    /** There is no collection to store in, and making one was refused. */
    NO_COLLECTION,
    /** The program behind the keychain ended or the connection broke. */
    STOPPED,
    /** It is locked and the question whether to unlock it was dismissed. */
    UNLOCK_DISMISSED,
    /** A person or a rule of the system said no. */
    ACCESS_REFUSED,
    /** It had to ask for permission where no question can be shown. */
    NO_QUESTION_POSSIBLE,
    /** A wallet that keeps nothing is closed, disabled or refuses us; it does not say which. */
    KEEPS_NOTHING,
    ANSWER_UNREADABLE,
    /** A long key was stored in parts, and not all of them are there. */
    PART_MISSING,
    CLOSED,
    FILE_MISSING,
    /** {0} is what the keychain or its library said. */
    SAID;

    String key() {
        return "keychain.cause." + name();
    }
}
