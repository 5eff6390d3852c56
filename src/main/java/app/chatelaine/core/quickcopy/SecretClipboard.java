package app.chatelaine.core.quickcopy;

import app.chatelaine.core.secret.Secret;
import java.util.Optional;

/** The clipboard of the system. On the thread that owns the screen only, as systems want it. */
public interface SecretClipboard {

    /** Puts {@code secret} there as plain text, with the marks that keep it out of clipboard histories. */
    Put put(Secret secret);

    /** The text that lies there now, to be closed by the caller; empty when there is none. */
    Optional<Secret> text();

    void clear();

    /** What the system took, as it says itself after the copy. */
    enum Put {
        /** The text with all marks. */
        CONCEALED,
        /** The text, but not all marks: a history may keep it. */
        PLAIN,
        REFUSED
    }
}
