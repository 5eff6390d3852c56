package app.chatelaine.adapters.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one thread that talks to a keychain: back ends are not safe for several at once, and one that hangs must hold up
 * nothing else, the end of the program included.
 */
public final class KeychainThread {
    private KeychainThread() {}

    /** Does one thing after the other; ends with the program. */
    public static ExecutorService start() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("keychain").daemon().factory());
    }
}
