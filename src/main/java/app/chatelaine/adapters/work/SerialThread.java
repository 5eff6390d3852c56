package app.chatelaine.adapters.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread that does one thing after the other and does not keep the program alive. */
public final class SerialThread {
    private SerialThread() {}

    /** @param name as it shows in reports */
    public static ExecutorService start(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }
}
