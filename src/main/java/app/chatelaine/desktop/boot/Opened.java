package app.chatelaine.desktop.boot;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.WindowState;
import app.chatelaine.wiring.Program;
import app.chatelaine.wiring.StartOptions;
import app.chatelaine.wiring.Surroundings;
import app.chatelaine.wiring.Wiring;

/**
 * A program that is ready for its window.
 *
 * @param passphrases asks in the window, once there is one
 * @param settings as they were read, or what is wrong with them
 * @param place where the window was and how it looked
 * @param options how it was asked to start
 */
record Opened(
        Program program,
        LatePassphrases passphrases,
        Outcome<Settings> settings,
        WindowState place,
        StartOptions options)
        implements Start {

    private static final StartOptions DEMO = new StartOptions(null, null, true, false);

    boolean demo() {
        return options.demo();
    }

    /** The demo workspace with {@code settings}, apart from everything of this program; waits for the disk. */
    Outcome<Opened> openDemo(Settings chosen) {
        var none = new LatePassphrases();
        return Wiring.openDemo(new Surroundings(program.messages(), none, slow -> {}))
                .then(made -> made.settings()
                        .write(chosen)
                        .map(done -> new Opened(made, none, Outcome.ok(chosen), WindowState.DEFAULT, DEMO)));
    }
}
