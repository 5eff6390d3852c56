package app.chatelaine.adapters.instance;

import app.chatelaine.core.instance.Instance.Start;
import app.chatelaine.core.instance.Instance.Wish;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** A program that starts as Chatelaine does; says how it went, then what it hears, and ends with its input. */
final class InstanceChild {
    private InstanceChild() {}

    public static void main(String[] arguments) throws Exception {
        var worker =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        // Both are up and wait for a line, so that two can start at the same moment.
        System.out.println("ready");
        System.in.read();
        var start = SocketInstance.start(Path.of(arguments[0]), Wish.valueOf(arguments[1]), worker);
        System.out.println(
                switch (start) {
                    case Start.First first -> "first";
                    case Start.Second second -> "second";
                    case Start.Unknown(var why) -> "unknown: " + why;
                });
        if (start instanceof Start.First(var instance)) {
            instance.onWish(wish -> System.out.println("heard " + wish));
            while (System.in.read() >= 0) {
                // Runs until its input ends.
            }
            instance.close();
        }
    }
}
