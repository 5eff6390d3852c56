package app.chatelaine.core.rotation;

import app.chatelaine.core.secret.Secret;
import java.util.Map;

/** A key that a person brought. Not a record, as a record would print its parts. */
public final class NewKey implements AutoCloseable {
    private final Secret secret;
    private final Map<String, String> fields;
    private final boolean made;

    private NewKey(Secret secret, Map<String, String> fields, boolean made) {
        this.secret = secret;
        this.fields = Map.copyOf(fields);
        this.made = made;
    }

    /**
     * One that was made elsewhere.
     *
     * @param fields of the account that belong to it, by id; those that stay need not be named
     */
    public static NewKey brought(Secret secret, Map<String, String> fields) {
        return new NewKey(secret, fields, false);
    }

    /** One that the service made this moment. */
    static NewKey made(Secret secret, Map<String, String> fields) {
        return new NewKey(secret, fields, true);
    }

    /** The same key once more, to be closed by itself. */
    public NewKey copy() {
        return new NewKey(secret.copy(), fields, made);
    }

    public Secret secret() {
        return secret;
    }

    public Map<String, String> fields() {
        return fields;
    }

    boolean isMade() {
        return made;
    }

    @Override
    public void close() {
        secret.close();
    }
}
