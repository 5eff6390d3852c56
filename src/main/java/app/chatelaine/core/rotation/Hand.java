package app.chatelaine.core.rotation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the only copy of a new key until it is in the keychain. */
final class Hand implements AutoCloseable {
    private @Nullable NewKey key;

    synchronized void take(NewKey newKey) {
        if (key != newKey) {
            close();
        }
        key = newKey;
    }

    synchronized Optional<NewKey> look() {
        return Optional.ofNullable(key);
    }

    /** What it held, to be closed by the caller; it is empty then. */
    synchronized Optional<NewKey> give() {
        var given = Optional.ofNullable(key);
        key = null;
        return given;
    }

    @Override
    public synchronized void close() {
        if (key != null) {
            key.close();
            key = null;
        }
    }
}
