package app.chatelaine.sandbox;

/** One API key of ION: a Keycloak client. Both hosts look at it from many threads. */
final class IonClient {
    private final int number;
    private final String id;
    private final Behaviour behaviour;
    private final boolean mayManageKeys;
    private volatile String secret;
    private volatile String etag;
    private volatile boolean enabled = true;

    IonClient(int number, String id, String secret, Behaviour behaviour, boolean mayManageKeys, String etag) {
        this.number = number;
        this.id = id;
        this.secret = secret;
        this.behaviour = behaviour;
        this.mayManageKeys = mayManageKeys;
        this.etag = etag;
    }

    int number() {
        return number;
    }

    String id() {
        return id;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /** Settled when it was made. */
    boolean mayManageKeys() {
        return mayManageKeys;
    }

    String secret() {
        return secret;
    }

    void secret(String newSecret) {
        secret = newSecret;
    }

    String etag() {
        return etag;
    }

    void etag(String newEtag) {
        etag = newEtag;
    }

    boolean isEnabled() {
        return enabled;
    }

    void enable(boolean on) {
        enabled = on;
    }
}
