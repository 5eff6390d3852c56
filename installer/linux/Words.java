import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the model of the command line says, as completions and manual need it. */
final class Words {
    private static final Pattern CHOICE = Pattern.compile("[a-z]+(\\|[a-z]+)+");

    private Words() {}

    static String of(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    static String of(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    /** Those that may follow an option whose label lists them, such as {@code bash|fish}. */
    static List<String> choices(OptionSpec option) {
        return CHOICE.matcher(option.paramLabel()).matches()
                ? Arrays.asList(option.paramLabel().split("\\|"))
                : List.of();
    }

    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    static boolean takesFile(OptionSpec option) {
        return option.paramLabel().equals("DIR");
    }
}
