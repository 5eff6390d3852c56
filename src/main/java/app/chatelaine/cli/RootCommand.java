package app.chatelaine.cli;

import app.chatelaine.wiring.StartOptions;
import app.chatelaine.wiring.StartOptions.Opening;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that stand before the command; without a command the window opens. */
final class RootCommand implements Callable<Integer> {
    private final Session session;
    private final ToIntFunction<StartOptions> window;

    private final OptionSpec home = OptionSpec.builder("--home")
            .type(Path.class)
            .arity("1")
            .paramLabel("DIR")
            .defaultValue("${env:CHATELAINE_HOME}")
            .build();

    private final OptionSpec keychain = OptionSpec.builder("--keychain")
            .type(String.class)
            .arity("1")
            .paramLabel("auto|os|vault|memory")
            .defaultValue("${env:CHATELAINE_KEYCHAIN}")
            .build();

    private final OptionSpec demo = PlainOptions.flag("--demo");
    private final OptionSpec search = PlainOptions.flag("--search");
    private final OptionSpec checkAll = PlainOptions.flag("--check-all");
    private final OptionSpec background = PlainOptions.flag("--background");
    private final OptionSpec quiet = PlainOptions.flag("--quiet");
    private final OptionSpec debug = PlainOptions.flag("--debug");

    RootCommand(Session session, ToIntFunction<StartOptions> window) {
        this.session = session;
        this.window = window;
    }

    CommandSpec spec() {
        var spec = PlainOptions.command("chatelaine", this)
                .versionProvider(new VersionProvider())
                .addOption(home)
                .addOption(keychain)
                .addOption(demo)
                .addArgGroup(ArgGroupSpec.builder()
                        .exclusive(true)
                        .addArg(search)
                        .addArg(checkAll)
                        .addArg(background)
                        .build())
                .addOption(quiet)
                .addOption(debug);
        spec.usageMessage().synopsisSubcommandLabel("[COMMAND]").sortOptions(false);
        return spec;
    }

    /** Hands the options to the session, before any command runs. */
    void begin() {
        session.start(
                new StartOptions(
                        home.getValue(),
                        PlainOptions.textOf(keychain),
                        PlainOptions.isSet(demo),
                        PlainOptions.isSet(debug),
                        opening()),
                PlainOptions.isSet(quiet));
    }

    /** What to show first. */
    private Opening opening() {
        if (PlainOptions.isSet(background)) {
            return Opening.TRAY;
        }
        if (PlainOptions.isSet(checkAll)) {
            return Opening.CHECK_ALL;
        }
        return PlainOptions.isSet(search) ? Opening.SEARCH : Opening.WINDOW;
    }

    @Override
    public Integer call() {
        return window.applyAsInt(session.options());
    }
}
