package app.chatelaine.wiring;

import app.chatelaine.adapters.file.Folders;
import app.chatelaine.adapters.instance.FileAutostart;
import app.chatelaine.adapters.instance.SocketInstance;
import app.chatelaine.adapters.keychain.secretservice.SessionBus;
import app.chatelaine.adapters.tray.Trays;
import app.chatelaine.adapters.work.SerialThread;
import app.chatelaine.core.instance.Autostart;
import app.chatelaine.core.instance.Instance;
import app.chatelaine.core.instance.Instance.Start;
import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayStatus;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the program needs of the system to be there without a window. */
public final class TrayParts {
    /** The packages put it there; nothing set means a start from the source, by this name on the path or not at all. */
    private static final String LAUNCHER = "jpackage.app-path";

    private TrayParts() {}

    /**
     * Makes the tray of this system.
     *
     * @param screen the thread that owns the screen
     */
    public static Function<Tray.Listener, Tray> opener(Executor screen) {
        return listener -> trays().open(SerialThread.start("tray"), screen, listener);
    }

    /** Whether there is a tray now; blocks for some seconds at most. */
    static Supplier<TrayStatus> look() {
        return () -> trays().look();
    }

    /** Becomes the one program of this user and folder, or hands {@code wish} to it. Once, before any window. */
    public static Start claim(StartOptions options, Instance.Wish wish) {
        Folders folders = options.home() == null ? Folders.ofSystem() : Folders.in(options.home());
        return SocketInstance.start(folders.instance(), wish, SerialThread.start("instance"));
    }

    public static Autostart autostart() {
        return FileAutostart.here(System.getProperty(LAUNCHER, "chatelaine"));
    }

    private static Trays trays() {
        return Trays.here(() -> SessionBus.find(System.getenv()));
    }
}
