package app.chatelaine.wiring;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.file.JsonRecentKeys;
import app.chatelaine.adapters.instance.FileAutostart;
import app.chatelaine.adapters.instance.SocketInstance;
import app.chatelaine.adapters.keychain.secretservice.SessionBus;
import app.chatelaine.adapters.tray.Trays;
import app.chatelaine.adapters.work.SerialThread;
import app.chatelaine.core.instance.Autostart;
import app.chatelaine.core.instance.Instance;
import app.chatelaine.core.instance.Instance.Start;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.quickcopy.RecentKeys;
import app.chatelaine.core.quickcopy.RecentKeysFile;
import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayStatus;
import app.chatelaine.core.text.ProgramVersion;
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

    /**
     * Becomes the one program of this user and folder, or hands {@code wish} to it. Once, before any window. The demo
     * workspace is its own, so any number of those run beside each other.
     */
    public static Start claim(StartOptions options, Instance.Wish wish) {
        return options.demo()
                ? new Start.Unknown("the demo workspace")
                : SocketInstance.start(Wiring.folders(options).instance(), wish, SerialThread.start("instance"));
    }

    /** Where it is kept which keys were copied last; the demo workspace keeps nothing. */
    public static RecentKeysFile recent(StartOptions options, Program program) {
        return options.demo()
                ? new NothingKept()
                : new JsonRecentKeys(
                        Wiring.folders(options).recent(),
                        FileKit.of(program.clock(), program.messages(), ProgramVersion.CURRENT));
    }

    private record NothingKept() implements RecentKeysFile {
        @Override
        public Outcome<RecentKeys> read() {
            return Outcome.ok(RecentKeys.NONE);
        }

        @Override
        public Outcome<Done> write(RecentKeys keys) {
            return Outcome.done();
        }
    }

    /** Whether this program starts with the session; the demo workspace changes nothing of the user's session. */
    public static Autostart autostart(StartOptions options, Program program) {
        return options.demo()
                ? new NothingStarted()
                : FileAutostart.here(
                        System.getProperty(LAUNCHER, "chatelaine"),
                        FileKit.of(program.clock(), program.messages(), ProgramVersion.CURRENT));
    }

    private static final class NothingStarted implements Autostart {
        private volatile boolean on;

        @Override
        public boolean isOn() {
            return on;
        }

        @Override
        public Outcome<Done> set(boolean wanted) {
            on = wanted;
            return Outcome.done();
        }
    }

    private static Trays trays() {
        return Trays.here(() -> SessionBus.find(System.getenv()));
    }
}
