package app.chatelaine.desktop.boot;

import app.chatelaine.core.health.CheckAccounts.Report;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.quickcopy.QuickMenu;
import app.chatelaine.core.rotation.RotationWatch;
import app.chatelaine.core.watch.Beside;
import app.chatelaine.core.watch.Delivered;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.core.watch.NotificationWords;
import app.chatelaine.core.watch.Round;
import app.chatelaine.core.watch.Teller;
import app.chatelaine.core.watch.Watch;
import app.chatelaine.core.watch.WatchListener;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.desktop.fx.FxThread;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Workspace;
import app.chatelaine.desktop.tray.Closing;
import app.chatelaine.desktop.tray.TrayActions;
import app.chatelaine.desktop.tray.TrayViewModel;
import app.chatelaine.wiring.DesktopAdapters;
import app.chatelaine.wiring.LockParts;
import app.chatelaine.wiring.TrayParts;
import app.chatelaine.wiring.WatchParts;
import java.time.Duration;
import javafx.stage.Stage;

/** What the program does while its window is closed: the icon in the panel, and the watch over the keys. */
final class Standby implements AutoCloseable {
    /** A panel that comes late is found by this. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    /** What is not needed before a key was copied must not hold up the window. */
    private static final Duration AFTER_THE_WINDOW = Duration.ofSeconds(1);

    private final Workspace workspace;
    private final DesktopAdapters adapters;
    private final FxThread screen;
    private final TrayActions window;
    private final String goesOn;
    private final WatchParts parts;
    private final TrayViewModel tray;
    private final Closing closing;
    private final Watch watch;
    private Runnable stopHearingLocks = () -> {};
    private boolean closed;

    Standby(
            Opened opened,
            FxThread screen,
            DesktopAdapters adapters,
            Workspace workspace,
            Stage stage,
            TrayActions window) {
        this.workspace = workspace;
        this.adapters = adapters;
        this.screen = screen;
        this.window = window;
        var program = opened.program();
        var messages = program.messages();
        goesOn = messages.get("tray.closed");
        tray = new TrayViewModel(
                workspace, new QuickMenu(messages), adapters.timer(), window, TrayParts.opener(screen));
        parts = WatchParts.of(
                opened.options(),
                program,
                tray::say,
                new WindowNotifications(screen, stage, workspace.notices()),
                this::open);
        closing = new Closing(
                () -> workspace.accounts().settings().closeToTray(),
                opened.place().toldOfTray(),
                tray.statusProperty(),
                adapters.timer(),
                window::open);
        var rotations =
                new RotationWatch(program.rotations(), program.accounts(), program.catalogue(), program.clock());
        watch = new Watch(
                new Round(
                        program.accounts(),
                        program.keychain(),
                        program.checks(),
                        program.history(),
                        parts.power(),
                        program.catalogue(),
                        rotations::endOldKeys,
                        program.clock()),
                new Teller(
                        program.accounts(),
                        program.history(),
                        account -> new Beside(
                                Delivered.of(account, program.deliveries()::state), rotations.waits(account)),
                        parts.ledger(),
                        parts.notifier(),
                        new NotificationWords(messages, program.catalogue()),
                        program.clock(),
                        program.zone()),
                workspace.accounts()::settings,
                adapters.background(),
                adapters.timer(),
                program.clock(),
                program.random(),
                new Rounds());
    }

    void start() {
        tray.start();
        adapters.timer().every(LOOK, tray::look);
        watch.start();
        adapters.timer().after(AFTER_THE_WINDOW, this::hearLocks);
    }

    private void hearLocks() {
        adapters.background()
                .run(
                        Lane.NETWORK,
                        () -> Outcome.ok(LockParts.hear(() -> screen.execute(workspace.copying()::clearNow))),
                        hearing -> hearing.handle(this::deafenAtEnd, problem -> {}));
    }

    /** The end may have come before the hearing began. */
    private void deafenAtEnd(Runnable deafen) {
        if (closed) {
            deafen.run();
        } else {
            stopHearingLocks = deafen;
        }
    }

    Closing closing() {
        return closing;
    }

    /** Says, the first time, that the program goes on without its window. */
    void tellThatItGoesOn() {
        var words = new Notification("closed", "Chatelaine", goesOn, null, false);
        adapters.background().run(Lane.NETWORK, () -> parts.notifier().show(words), shown -> {});
    }

    @Override
    public void close() {
        closed = true;
        stopHearingLocks.run();
        watch.stop();
        tray.close();
        parts.close();
    }

    private void open(Notification notification) {
        var account = notification.account();
        screen.execute(account == null ? window::open : () -> window.show(account));
    }

    /** A round of the watch shows in the table once it is over. */
    private final class Rounds implements WatchListener {

        @Override
        public void ended(Report report) {
            if (!report.results().isEmpty()) {
                workspace.accounts().load();
            }
            report.notKept().ifPresent(this::failed);
        }

        @Override
        public void failed(Problem problem) {
            workspace.notices().say(Notice.Topic.WATCH, Notice.Tone.WARN, problem);
        }
    }
}
