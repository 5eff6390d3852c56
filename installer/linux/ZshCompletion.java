import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for zsh. */
final class ZshCompletion {
    private ZshCompletion() {}

    static String of(CommandSpec root) {
        String commands = root.subcommands().entrySet().stream()
                .map(entry -> "    '%s:%s'"
                        .formatted(
                                entry.getKey(), masked(Words.of(entry.getValue().getCommandSpec()))))
                .collect(Collectors.joining("\n"));
        String cases = root.subcommands().entrySet().stream()
                .map(entry -> "        %s) _arguments %s '*: :' ;;"
                        .formatted(entry.getKey(), options(entry.getValue().getCommandSpec())))
                .collect(Collectors.joining("\n"));
        return """
                #compdef chatelaine
                # Completes the commands and options of chatelaine. Written by its build.
                _chatelaine() {
                  local curcontext=$curcontext state line
                  typeset -A opt_args
                  local -a commands=(
                %s
                  )
                  _arguments -C %s '1: :->command' '*:: :->rest'
                  case $state in
                    command) _describe command commands ;;
                    rest)
                      case $line[1] in
                %s
                      esac ;;
                  esac
                }
                _chatelaine "$@"
                """.formatted(commands, options(root), cases);
    }

    private static String options(CommandSpec command) {
        return command.options().stream().map(ZshCompletion::option).collect(Collectors.joining(" "));
    }

    private static String option(OptionSpec option) {
        String value = "";
        if (Words.takesFile(option)) {
            value = ":folder:_files -/";
        } else if (Words.takesValue(option)) {
            value = ":value:"
                    + (Words.choices(option).isEmpty() ? "" : "(" + String.join(" ", Words.choices(option)) + ")");
        }
        return "'%s[%s]%s'".formatted(option.longestName(), masked(Words.of(option)), value);
    }

    private static String masked(String words) {
        return words.replace("'", "'\\''")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }
}
