package app.chatelaine.core.secret;

/**
 * The address of a secret in a keychain: ASCII only, as the Windows Credential Manager mangles anything else.
 *
 * @param account the account name of the keychain entry, {@code owner.field.slot}
 */
public record SecretRef(String account) {
    /** The service name of every entry that Chatelaine keeps. */
    public static final String SERVICE = "Chatelaine";

    /** The field of an account that holds the key itself. */
    public static final String KEY_FIELD = "key";

    /** The key under which fingerprints are made; it belongs to no account. */
    public static final SecretRef FINGERPRINT_KEY = new SecretRef("chatelaine.fingerprint.current");

    public SecretRef {
        if (!account.matches("[a-z0-9.-]+")) {
            throw new IllegalArgumentException("not an ASCII id: " + account);
        }
    }

    /** The secret {@code field} of the account with id {@code owner}. */
    public static SecretRef of(String owner, String field, Slot slot) {
        return new SecretRef(owner + "." + field.toLowerCase(java.util.Locale.ROOT) + "." + slot.id());
    }

    public static SecretRef currentKey(String owner) {
        return of(owner, KEY_FIELD, Slot.CURRENT);
    }

    /** Where in its life a key stands; each slot is a separate keychain entry. */
    public enum Slot {
        PENDING,
        CURRENT,
        PREVIOUS;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
