package app.chatelaine.core.quickcopy;

import app.chatelaine.core.secret.Secret;
import java.util.Optional;

/** The clipboard of the system. On the thread that owns the screen only, as systems want it. */
public interface SecretClipboard {

    /** Puts {@code secret} there as plain text; false when the system would not take it. */
    boolean put(Secret secret);

    /** The text that lies there now, to be closed by the caller; empty when there is none. */
    Optional<Secret> text();

    void clear();
}
