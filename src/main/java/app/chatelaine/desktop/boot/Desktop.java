package app.chatelaine.desktop.boot;

import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.text.Messages;
import app.chatelaine.wiring.Passphrases;
import app.chatelaine.wiring.Program;
import app.chatelaine.wiring.StartOptions;
import app.chatelaine.wiring.Surroundings;
import app.chatelaine.wiring.Wiring;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** Opens the window and stays until it is closed. */
public final class Desktop {
    private static final int FAILED = 5;

    /** What {@link DesktopApp}, which JavaFX makes by itself, works with. */
    private static final AtomicReference<@Nullable Start> START = new AtomicReference<>();

    private Desktop() {}

    /** Blocks until the window is closed; gives the exit code. Called once in the life of the program. */
    public static int open(StartOptions options) {
        var passphrases = new LatePassphrases();
        var usual = Messages.of(Locale.getDefault());
        return switch (Wiring.openWindow(options, usual, chosen -> surroundings(usual, chosen, passphrases))) {
            case Ok<Program>(var program) -> {
                START.set(new Start(program, passphrases));
                Application.launch(DesktopApp.class);
                yield 0;
            }
            case Failed<Program>(var problem) -> {
                System.err.println("chatelaine: " + usual.of(problem));
                yield FAILED;
            }
        };
    }

    private static Surroundings surroundings(Messages usual, Settings settings, LatePassphrases passphrases) {
        var messages = settings.language().isEmpty()
                ? usual
                : Messages.of(Locale.forLanguageTag(settings.language()));
        // The window notices a slow keychain by itself.
        return new Surroundings(messages, Passphrases.fromFileOr(messages, passphrases), slow -> {});
    }

    static Start start() {
        return java.util.Objects.requireNonNull(START.get(), "opened by Desktop.open");
    }

    record Start(Program program, LatePassphrases passphrases) {}
}
