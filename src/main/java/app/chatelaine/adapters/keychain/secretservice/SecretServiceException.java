package app.chatelaine.adapters.keychain.secretservice;

import java.io.Serial;

/** Something the Secret Service, or the bus on the way to it, did not do. */
final class SecretServiceException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** @param said the words of the bus or the service, for a person; may be empty */
    SecretServiceException(Kind kind, String said) {
        super(said);
        this.kind = kind;
    }

    SecretServiceException(Kind kind) {
        this(kind, "");
    }

    Kind kind() {
        return kind;
    }

    String said() {
        return String.valueOf(getMessage());
    }

    /** Turns the name of a D-Bus error into the kind that it means to us. */
    static SecretServiceException ofError(String name, String said) {
        return new SecretServiceException(kindOf(name), said.isEmpty() ? name : said);
    }

    private static Kind kindOf(String name) {
        if (name.startsWith("org.freedesktop.DBus.Error.Spawn")) {
            return Kind.NO_SERVICE;
        }
        if (name.startsWith("java.") || name.startsWith("org.freedesktop.dbus.")) {
            // The library answers a call itself, with the name of an exception, when the connection breaks.
            return Kind.STOPPED;
        }
        return switch (name) {
            case "org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner" ->
                Kind.NO_SERVICE;
            case "org.freedesktop.DBus.Error.NoReply", "org.freedesktop.DBus.Error.Disconnected" -> Kind.STOPPED;
            case "org.freedesktop.DBus.Error.Timeout", "org.freedesktop.DBus.Error.TimedOut" -> Kind.TIMED_OUT;
            case "org.freedesktop.DBus.Error.AccessDenied" -> Kind.DENIED;
            case "org.freedesktop.DBus.Error.NotSupported" -> Kind.NOT_SUPPORTED;
            case "org.freedesktop.Secret.Error.IsLocked" -> Kind.LOCKED;
            case "org.freedesktop.Secret.Error.NoSession" -> Kind.SESSION_LOST;
            // Also an item that was there a moment ago: that an entry is missing, only a search says.
            default -> Kind.FAILED;
        };
    }

    enum Kind {
        NO_BUS,
        BUS_UNREACHABLE,
        NO_SERVICE,
        STOPPED,
        SESSION_LOST,
        NO_COLLECTION,
        NOT_SUPPORTED,
        LOCKED,
        DISMISSED,
        DENIED,
        TIMED_OUT,
        PROMPT_IGNORED,
        UNREADABLE,
        FAILED;

        /** Whether a new connection may help, as the program at the other end was ended or started anew. */
        boolean isStale() {
            return this == NO_SERVICE || this == STOPPED || this == SESSION_LOST;
        }
    }
}
