package app.chatelaine.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options told in code, for the commands that scripts wait for: to read the first annotation, the JVM has to make a class of
 * its kind, and all of them together took a third of the time of {@code get}.
 */
final class PlainOptions {
    private PlainOptions() {}

    /** A command without annotations, and with its words. */
    static CommandSpec command(String name, Object command) {
        return CommandSpec.wrapWithoutInspection(command).name(name).resourceBundleBaseName(Cli.WORDS);
    }

    static OptionSpec flag(String name) {
        return OptionSpec.builder(name).type(boolean.class).arity("0").build();
    }

    /** @param label stands for the value in the help */
    static OptionSpec text(String name, String label) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .build();
    }

    static boolean isSet(OptionSpec flag) {
        return Boolean.TRUE.equals(flag.getValue());
    }

    /** Null where it was not given. */
    static @Nullable String textOf(OptionSpec option) {
        return option.getValue();
    }
}
