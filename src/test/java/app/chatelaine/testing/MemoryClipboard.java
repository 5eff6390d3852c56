package app.chatelaine.testing;

import app.chatelaine.core.quickcopy.SecretClipboard;
import app.chatelaine.core.secret.Secret;
import java.util.Optional;

/** A clipboard in memory that can be told to refuse. */
public final class MemoryClipboard implements SecretClipboard {
    private Optional<Secret> content = Optional.empty();
    private boolean refusing;
    private boolean sticky;
    private boolean plain;
    private boolean ignoring;

    /** From now on nothing can be put there. */
    public void refuse() {
        refusing = true;
    }

    /** From now on it says that it took a key, and took none. */
    public void ignore() {
        ignoring = true;
    }

    /** From now on it takes no marks. */
    public void takeNoMarks() {
        plain = true;
    }

    /** From now on clearing does nothing, as on a system that forbids it to programs in the background. */
    public void stick() {
        sticky = true;
    }

    /** Another program copies something. */
    public void copyElsewhere(String text) {
        content = Optional.of(Secret.copyOf(text));
    }

    @Override
    public Put put(Secret secret) {
        if (refusing) {
            return Put.REFUSED;
        }
        if (!ignoring) {
            content = Optional.of(secret.copy());
        }
        return plain ? Put.PLAIN : Put.CONCEALED;
    }

    @Override
    public Optional<Secret> text() {
        return content.map(Secret::copy);
    }

    @Override
    public void clear() {
        if (!sticky) {
            content = Optional.empty();
        }
    }
}
