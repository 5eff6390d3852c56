package app.chatelaine.desktop.boot;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.WindowState;
import app.chatelaine.core.text.Messages;
import app.chatelaine.wiring.Passphrases;
import app.chatelaine.wiring.StartOptions;
import app.chatelaine.wiring.Surroundings;
import app.chatelaine.wiring.Wiring;
import java.util.Locale;

/** What came of the start before there is a window: the program, or why there is none. */
sealed interface Start permits Opened, StartFailure {

    /** Puts the program together and reads what the window needs; waits for the disk, so on no thread of a screen. */
    static Start with(StartOptions options) {
        var usual = Messages.of(Locale.getDefault());
        var settings = Settings.DEFAULT;
        try {
            var read = Wiring.settings(options, usual);
            settings = read.fold(found -> found, problem -> Settings.DEFAULT);
            return open(options, read, settings, messages(settings));
        } catch (RuntimeException | Error thrown) {
            return StartFailure.of(thrown, settings, messages(settings));
        }
    }

    private static Start open(StartOptions options, Outcome<Settings> read, Settings settings, Messages messages) {
        var passphrases = new LatePassphrases();
        // The window notices a slow keychain by itself.
        var surroundings = new Surroundings(messages, Passphrases.fromFileOr(messages, passphrases), slow -> {});
        return Wiring.openWindow(options, surroundings)
                .<Start>fold(
                        program -> new Opened(
                                program,
                                passphrases,
                                read,
                                program.windowState().read().fold(found -> found, damaged -> WindowState.DEFAULT),
                                options),
                        problem -> StartFailure.of(problem, settings, messages));
    }

    /** In the language that was chosen, else in that of the system. */
    static Messages messages(Settings settings) {
        return Messages.of(
                settings.language().isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(settings.language()));
    }
}
