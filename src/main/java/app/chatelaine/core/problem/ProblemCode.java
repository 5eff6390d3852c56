package app.chatelaine.core.problem;

/**
 * Every problem that Chatelaine tells a person about, by a stable name that can be quoted in a report.
 *
 * <p>The sentence for a code is {@code problem.CODE} in {@code messages*.properties}; what to do about it, where there is
 * something to do, is {@code problem.CODE.advice}.
 */
public enum ProblemCode {
    // Input: {0} is the field or the option, {1} the offending part where it is not secret.
    NAME_MISSING(Family.USAGE),
    NAME_TAKEN(Family.USAGE),
    NAME_AMBIGUOUS(Family.NOT_FOUND),
    VALUE_INVALID(Family.USAGE),
    FIELD_MISSING(Family.USAGE),
    FIELD_UNKNOWN(Family.NOT_FOUND),
    URL_INVALID(Family.USAGE),
    URL_PLAIN_HTTP(Family.REFUSED),
    URL_MISSING(Family.USAGE),
    SECRET_EMPTY(Family.USAGE),
    SECRET_DUPLICATE(Family.REFUSED),
    SECRET_TO_TERMINAL(Family.REFUSED),
    SECRET_NOT_WRITABLE(Family.REFUSED),
    NO_VARIABLES(Family.REFUSED),
    /** {0} and {1} are the accounts, {2} the variable that both set. */
    VARIABLE_CLASH(Family.USAGE),
    ACCOUNT_PENDING(Family.REFUSED),
    ACCOUNT_NOT_FOUND(Family.NOT_FOUND),
    ACCOUNT_MISTYPED(Family.NOT_FOUND),
    SERVICE_NOT_FOUND(Family.NOT_FOUND),
    SERVICE_MISTYPED(Family.NOT_FOUND),
    SERVICE_WITHOUT_FILE(Family.NOT_FOUND),
    ENVIRONMENT_NOT_FOUND(Family.NOT_FOUND),
    ACTION_NOT_OFFERED(Family.REFUSED),
    NOT_CONFIRMED(Family.REFUSED),
    /** {0} is the service, {1} the action, {2} the field that is not set, {3} its id. */
    ACTION_NEEDS_FIELD(Family.REFUSED),

    // Keychain: {0} is the keychain's name, {1} the cause in words.
    KEYCHAIN_UNAVAILABLE(Family.KEYCHAIN),
    KEYCHAIN_LOCKED(Family.KEYCHAIN),
    KEYCHAIN_DENIED(Family.KEYCHAIN),
    KEYCHAIN_BROKEN(Family.KEYCHAIN),
    KEYCHAIN_TIMEOUT(Family.KEYCHAIN),
    KEYCHAIN_TOO_LONG(Family.KEYCHAIN),
    KEYCHAIN_ENTRY_MISSING(Family.KEYCHAIN),
    KEYCHAIN_WRITE_LOST(Family.KEYCHAIN),
    VAULT_PASSPHRASE_WRONG(Family.KEYCHAIN),
    VAULT_PASSPHRASE_MISSING(Family.KEYCHAIN),
    VAULT_DAMAGED(Family.KEYCHAIN),
    VAULT_NEWER(Family.KEYCHAIN),

    // Files: {0} is the path, {1} the cause in words.
    FILE_UNREADABLE(Family.IO),
    FILE_NOT_WRITTEN(Family.IO),
    FILE_DAMAGED(Family.IO),
    FILE_RESTORED(Family.IO),
    FILE_STARTS_EMPTY(Family.IO),
    FILE_NEWER(Family.IO),
    FILE_READ_ONLY(Family.IO),
    FILE_BUSY(Family.IO),
    SERVICE_FILE_INVALID(Family.IO),
    /** {0} is the shell, {1} the cause in words. */
    LOGIN_SHELL_SILENT(Family.IO),
    /** {0} is the path. */
    FILE_MISSING(Family.IO),
    NO_KEY_FOUND(Family.NOT_FOUND),
    /** {0} is the path, {1} the number of the line. */
    PLAINTEXT_STAYS(Family.REFUSED),
    /** {0} is the path. */
    KEYCHAIN_FORGETS(Family.REFUSED),
    /** {0} is the account, {1} the path. */
    KEYCHAIN_COPY_DIFFERS(Family.KEYCHAIN),

    // Delivery: {0} is the destination.
    DESTINATION_INVALID(Family.USAGE),
    DESTINATION_UNKNOWN(Family.NOT_FOUND),
    DESTINATION_CHANGED(Family.REFUSED),
    DESTINATION_BUSY(Family.REFUSED),
    /** {1} is the number of the line, {2} the variable. */
    DOTENV_UNCLEAR(Family.REFUSED),
    NOTHING_TO_UNDO(Family.REFUSED),
    GIT_TRACKED(Family.REFUSED),
    /** {1} is the line for {@code .gitignore}. */
    GIT_UNPROTECTED(Family.REFUSED),
    /** {1} is what git said. */
    GIT_SILENT(Family.REFUSED),
    /** {0} is the command, {1} the cause in words. */
    COMMAND_NOT_STARTED(Family.IO),

    // Network and the services: {0} is the host or the service, {1} the cause in words.
    NETWORK_FAILED(Family.IO),
    SERVICE_REFUSED(Family.ANSWER_NO),
    SERVICE_ANSWER_UNREADABLE(Family.IO),
    CREATED_KEY_NOT_STORED(Family.KEYCHAIN),
    SERVICE_NOT_ASKED(Family.IO),
    SERVICE_OUTCOME_UNKNOWN(Family.IO),

    // Keys at a service: {0} is the service, {1} the key unless said otherwise.
    KEY_NOT_LISTED(Family.NOT_FOUND),
    /** {2} are the ids of the keys that fit. */
    KEY_AMBIGUOUS(Family.NOT_FOUND),
    /** {1} is what the service said. */
    KEY_CHANGED(Family.ANSWER_NO),
    /** {2} is what was asked for; the service lists the key as it was. */
    KEY_NOT_CHANGED(Family.ANSWER_NO),
    /** {0} is the account. */
    KEY_IN_USE(Family.REFUSED),
    KEY_NOT_CONFIRMED(Family.REFUSED),
    /** {0} is the account. */
    KEY_NOT_RENEWED(Family.REFUSED),
    ROTATION_NOT_CONFIRMED(Family.REFUSED),
    KEY_NOT_LET_GO(Family.REFUSED),
    KEY_NOT_MADE(Family.IO),
    KEY_MADE_WITHOUT_SECRET(Family.IO),
    /** {0} is the service, {1} the account. */
    NEW_SECRET_LOST(Family.IO),

    // Rotation: {0} is the account unless said otherwise.
    ROTATION_OPEN(Family.REFUSED),
    ROTATION_NONE(Family.NOT_FOUND),
    ROTATION_RUNNING(Family.REFUSED),
    /** The key in the keychain is neither of the two. */
    ROTATION_KEY_CHANGED(Family.REFUSED),
    /** {1} is the service; it may have made a key, and does not list its keys. */
    KEY_MAY_BE_MADE(Family.IO),
    NEW_KEY_SAME(Family.REFUSED),
    /** {1} is the service, {2} the evidence. */
    NEW_KEY_REFUSED(Family.ANSWER_NO),
    /** {1} is the service, {2} the evidence. */
    NEW_KEY_UNPROVEN(Family.IO),
    /** {1} is the service; no check of its keys is known. */
    NEW_KEY_UNVERIFIABLE(Family.REFUSED),
    /** {1} is how many destinations. */
    DELIVERY_INCOMPLETE(Family.IO),
    /** {0} is the destination, {1} the fields with their new values, which have to be changed there by hand. */
    FIELDS_CHANGED(Family.REFUSED),
    /** {0} is the destination; it has a key that somebody else wrote. */
    DESTINATION_LEFT_EDITED(Family.REFUSED),
    /** {0} is the destination. */
    DESTINATION_LEFT_EMPTY(Family.REFUSED),
    /** {1} is the service, {2} how many days since the new key was everywhere, from 1. */
    OLD_KEY_ALIVE(Family.ANSWER_NO),
    /** {1} is the service, {2} the evidence. */
    OLD_KEY_UNPROVEN(Family.IO),
    /** While a rotation is undone, the new key is the one that leaves. As {@link #OLD_KEY_ALIVE}. */
    UNDO_NEW_KEY_ALIVE(Family.ANSWER_NO),
    /** As {@link #OLD_KEY_UNPROVEN}, of the new key. */
    UNDO_NEW_KEY_UNPROVEN(Family.IO),
    /** {1} is the service, {2} the evidence. */
    OLD_KEY_DEAD(Family.REFUSED),
    /** It is not in the keychain any more. */
    OLD_KEY_MISSING(Family.NOT_FOUND),

    CLIPBOARD_REFUSED(Family.IO),
    /** {0} is the cause in words. */
    NOTIFICATION_NOT_SHOWN(Family.IO),

    CANCELLED(Family.ANSWER_NO),
    /** A defect of ours; {0} is the type of the exception, never its message. */
    INTERNAL(Family.IO);

    private final Family family;

    ProblemCode(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }

    /** Groups that scripts tell apart by exit code; see the command-line contract. */
    public enum Family {
        ANSWER_NO(1),
        USAGE(2),
        NOT_FOUND(3),
        KEYCHAIN(4),
        IO(5),
        REFUSED(6);

        private final int exitCode;

        Family(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }
}
