package app.chatelaine.core.rotation;

import java.util.Locale;

/** The steps of a rotation, in their order. */
public enum RotationStep {
    /** A new key comes from the service's API, or from a person. */
    MAKE,
    /** It goes into the keychain beside the old one. */
    STORE,
    /** The service takes it. */
    ACCEPT,
    /** It becomes the account's own; the old one is kept. */
    SWITCH,
    /** Every destination that held the old key gets it. */
    DELIVER,
    /** The old key is ended at the service. */
    RETIRE,
    /** The service refuses the old key. */
    PROVE,
    /** The old key leaves the keychain. */
    CLOSE;

    /** The name in files and messages, such as {@code make}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isBefore(RotationStep other) {
        return compareTo(other) < 0;
    }
}
