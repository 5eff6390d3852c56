package app.chatelaine.cli;

import app.chatelaine.core.text.Likeness;
import app.chatelaine.core.text.Messages;
import java.util.regex.Pattern;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in one sentence what is wrong with the arguments, without repeating a value: somebody may have typed a key where none
 * belongs.
 */
final class UsageWords {
    /** What can be a mistyped command, and is not likely to be a key. */
    private static final Pattern WORD = Pattern.compile("[a-z]{1,16}");

    private UsageWords() {}

    static String of(ParameterException exception, Messages messages) {
        return switch (exception) {
            case MissingParameterException missing ->
                messages.get(
                        "cli.usage.missing",
                        String.join(
                                ", ",
                                missing.getMissing().stream()
                                        .map(UsageWords::name)
                                        .toList()));
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, messages);
            default -> {
                ArgSpec argument = exception.getArgSpec();
                yield argument == null
                        ? messages.get("cli.usage.wrong")
                        : messages.get("cli.usage.value", name(argument));
            }
        };
    }

    private static String unmatched(UnmatchedArgumentException exception, Messages messages) {
        return exception.getUnmatched().stream()
                .filter(argument -> argument.startsWith("--"))
                .map(option -> option.split("=", 2)[0])
                .findFirst()
                .map(option -> messages.get("cli.usage.option", option))
                .orElseGet(() -> exception.getCommandLine().getParent() == null
                        ? command(exception.getUnmatched().getFirst(), messages)
                        : messages.get("cli.usage.argument"));
    }

    private static String command(String typed, Messages messages) {
        String said = WORD.matcher(typed).matches()
                ? messages.get("cli.usage.command.named", typed)
                : messages.get("cli.usage.command");
        return Likeness.closest(typed, Commands.names())
                .map(meant -> said + " " + messages.get("cli.meant", meant))
                .orElse(said);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
