package app.chatelaine.adapters.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for what mostly waits, such as looking up a name or serving the sandbox. */
public final class ManyThreads {
    private ManyThreads() {}

    /** Does everything at once, each on a virtual thread of its own; ends with the program. */
    public static ExecutorService start() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}
