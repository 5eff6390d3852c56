package app.chatelaine.core.creation;

import app.chatelaine.core.secret.Secret;
import java.util.Map;

/** A key fresh from a service: the only copy there is. Not a record, as a record would print its parts. */
public final class CreatedKey implements AutoCloseable {
    private final Secret secret;
    private final Map<String, String> fields;

    public CreatedKey(Secret secret, Map<String, String> fields) {
        this.secret = secret;
        this.fields = Map.copyOf(fields);
    }

    public Secret secret() {
        return secret;
    }

    /** Values of the account's other fields that belong to this key, such as its client id. */
    public Map<String, String> fields() {
        return fields;
    }

    @Override
    public void close() {
        secret.close();
    }
}
