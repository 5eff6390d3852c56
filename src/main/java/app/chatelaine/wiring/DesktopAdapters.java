package app.chatelaine.wiring;

import app.chatelaine.adapters.clipboard.SystemClipboards;
import app.chatelaine.adapters.work.LaneBackground;
import app.chatelaine.adapters.work.ThreadTimer;
import app.chatelaine.core.quickcopy.SecretClipboard;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Timer;
import java.util.concurrent.Executor;

/** What only the window needs of the outside. */
public record DesktopAdapters(Background background, Timer timer, SecretClipboard clipboard, Runnable closing)
        implements AutoCloseable {

    /** Makes them; {@code screen} runs what it gets on the FX thread. */
    public static DesktopAdapters on(Executor screen) {
        var background = new LaneBackground(screen);
        var timer = new ThreadTimer(screen);
        return new DesktopAdapters(background, timer, SystemClipboards.of(System.getProperty("os.name")), () -> {
            timer.close();
            background.close();
        });
    }

    @Override
    public void close() {
        closing.run();
    }
}
