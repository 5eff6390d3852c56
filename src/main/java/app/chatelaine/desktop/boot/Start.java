package app.chatelaine.desktop.boot;

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
        try {
            var read = Wiring.settings(options, usual);
            var settings = read.fold(found -> found, problem -> Settings.DEFAULT);
            var passphrases = new LatePassphrases();
            return Wiring.openWindow(options, surroundings(usual, settings, passphrases))
                    .<Start>fold(
                            program -> new Opened(
                                    program,
                                    passphrases,
                                    read,
                                    program.windowState().read().fold(found -> found, damaged -> WindowState.DEFAULT),
                                    options),
                            problem -> StartFailure.of(problem, usual));
        } catch (RuntimeException | Error thrown) {
            return StartFailure.of(thrown, usual);
        }
    }

    private static Surroundings surroundings(Messages usual, Settings settings, LatePassphrases passphrases) {
        var messages = settings.language().isEmpty() ? usual : Messages.of(Locale.forLanguageTag(settings.language()));
        // The window notices a slow keychain by itself.
        return new Surroundings(messages, Passphrases.fromFileOr(messages, passphrases), slow -> {});
    }
}
