package app.chatelaine.core.work;

import app.chatelaine.core.problem.Outcome;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that must not hold up the screen. The result comes back on the thread that owns the screen; an exception becomes the
 * problem {@code INTERNAL}.
 */
public interface Background {

    <T> void run(Lane lane, Supplier<Outcome<T>> work, Consumer<Outcome<T>> then);

    /** Each lane does one thing after the other, but {@code NETWORK}, which does many at once. */
    enum Lane {
        KEYCHAIN,
        FILES,
        NETWORK
    }
}
