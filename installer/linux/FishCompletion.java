import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish. */
final class FishCompletion {
    private FishCompletion() {}

    static String of(CommandSpec root) {
        var text = new StringBuilder("# Completes the commands and options of chatelaine. Written by its build.\n");
        text.append("complete -c chatelaine -f\n");
        root.options().forEach(option -> option(text, "__fish_use_subcommand", option));
        root.subcommands().forEach((name, line) -> {
            text.append("complete -c chatelaine -n __fish_use_subcommand -a %s -d %s\n"
                    .formatted(name, quoted(Words.of(line.getCommandSpec()))));
            line.getCommandSpec()
                    .options()
                    .forEach(option -> option(text, "'__fish_seen_subcommand_from " + name + "'", option));
        });
        return text.toString();
    }

    private static void option(StringBuilder text, String when, OptionSpec option) {
        text.append("complete -c chatelaine -n %s -l %s -d %s"
                .formatted(when, option.longestName().substring(2), quoted(Words.of(option))));
        if (Words.takesFile(option)) {
            text.append(" -r -F");
        } else if (Words.takesValue(option)) {
            text.append(" -x");
            if (!Words.choices(option).isEmpty()) {
                text.append(" -a '%s'".formatted(String.join(" ", Words.choices(option))));
            }
        }
        text.append('\n');
    }

    private static String quoted(String words) {
        return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
