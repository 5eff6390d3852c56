package app.chatelaine.desktop.boot;

import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.quickcopy.RecentKeysFile;
import app.chatelaine.core.quickcopy.RecentUse;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Timer;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.desktop.shared.model.AccountsModel;
import app.chatelaine.desktop.shared.model.Checking;
import app.chatelaine.desktop.shared.model.Destinations;
import app.chatelaine.desktop.shared.model.Editing;
import app.chatelaine.desktop.shared.model.KeyCopy;
import app.chatelaine.desktop.shared.model.KeychainLane;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Notices;
import app.chatelaine.desktop.shared.model.Placing;
import app.chatelaine.desktop.shared.model.Rotating;
import app.chatelaine.desktop.shared.model.UndoStack;
import app.chatelaine.desktop.shared.model.Workspace;
import app.chatelaine.wiring.DesktopAdapters;
import app.chatelaine.wiring.Program;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Puts together what the screens of the window share. */
final class Parts {
    private Parts() {}

    static Workspace workspace(
            Program program,
            DesktopAdapters adapters,
            Executor screen,
            Outcome<Settings> read,
            RecentKeysFile recent,
            ActivityLog log) {
        Background background = adapters.background();
        Timer timer = adapters.timer();
        var notices = new Notices(program.messages());
        var settings = settings(read, notices);
        var model = new AccountsModel(
                program.accounts(),
                program.catalogue(),
                program.history(),
                background,
                program.clock(),
                program.zone(),
                settings,
                notices);
        var lane = new KeychainLane(program.keychain(), background, timer, program.messages(), notices);
        lane.unlockBy(model::anyKeyOf);
        var undo = new UndoStack();
        var destinations = new Destinations(
                model,
                new Placing(program.accounts(), program.deliveries(), model::service),
                program.files().stamps(),
                background,
                lane,
                notices,
                undo,
                log,
                program.messages());
        var checking = new Checking(model, program.checks(), background, timer, notices, log, program.messages());
        return new Workspace(
                model,
                checking,
                new KeyCopy(
                        program.accounts(),
                        lane,
                        adapters.clipboard(),
                        timer,
                        program.clock(),
                        program.random(),
                        notices,
                        () -> Duration.ofSeconds(model.settings().clipboardSeconds()),
                        new RecentUse(recent, background),
                        log,
                        program.messages()),
                new Editing(
                        model,
                        program.accounts(),
                        background,
                        program.messages(),
                        notices,
                        undo,
                        log,
                        destination -> DestinationWords.place(
                                program.messages(), destination, program.files().home())),
                undo,
                lane,
                destinations,
                new Rotating(
                        program.rotations(),
                        program.accounts(),
                        model,
                        checking,
                        background,
                        screen,
                        program.clock(),
                        notices,
                        log,
                        program.messages()),
                notices);
    }

    /** The settings as they are; the defaults, and a word about it, where they cannot be read. */
    private static Settings settings(Outcome<Settings> read, Notices notices) {
        return read.fold(found -> found, problem -> {
            notices.say(Notice.Topic.SETTINGS, Notice.Tone.WARN, problem);
            return Settings.DEFAULT;
        });
    }
}
