package app.chatelaine.cli;

import app.chatelaine.wiring.StartOptions;
import app.chatelaine.wiring.StartOptions.Opening;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that stand before the command; without a command the window opens. */
@Command(
        name = "chatelaine",
        resourceBundle = Cli.WORDS,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "[COMMAND]",
        sortOptions = false)
final class RootCommand implements Callable<Integer> {
    private final Session session;
    private final ToIntFunction<StartOptions> window;

    @Option(names = "--home", paramLabel = "DIR", defaultValue = "${env:CHATELAINE_HOME}")
    private @Nullable Path home;

    @Option(names = "--keychain", paramLabel = "auto|os|vault|memory", defaultValue = "${env:CHATELAINE_KEYCHAIN}")
    private @Nullable String keychain;

    @Option(names = "--demo")
    private boolean demo;

    @ArgGroup
    private @Nullable OpeningOptions opening;

    @Option(names = "--quiet")
    private boolean quiet;

    @Option(names = "--debug")
    private boolean debug;

    RootCommand(Session session, ToIntFunction<StartOptions> window) {
        this.session = session;
        this.window = window;
    }

    /** Hands the options to the session, before any command runs. */
    void begin() {
        session.start(
                new StartOptions(home, keychain, demo, debug, opening == null ? Opening.WINDOW : opening.chosen()),
                quiet);
    }

    /** What to show first; one of them at most. */
    static final class OpeningOptions {
        @Option(names = "--search")
        private boolean search;

        @Option(names = "--check-all")
        private boolean checkAll;

        @Option(names = "--background")
        private boolean background;

        Opening chosen() {
            if (background) {
                return Opening.TRAY;
            }
            if (checkAll) {
                return Opening.CHECK_ALL;
            }
            return search ? Opening.SEARCH : Opening.WINDOW;
        }
    }

    @Override
    public Integer call() {
        return window.applyAsInt(session.options());
    }
}
