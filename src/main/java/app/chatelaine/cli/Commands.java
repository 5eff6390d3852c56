package app.chatelaine.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands, in the order in which the help lists them. */
final class Commands {
    private static final Map<String, Function<Session, Object>> ALL = all();

    private Commands() {}

    /** Those that the arguments name, as each takes its time to be read; all of them where none is, or help is wanted. */
    static Map<String, Object> of(Session session, String... arguments) {
        var words = List.of(arguments);
        boolean some = !words.contains("--help") && Arrays.stream(arguments).anyMatch(ALL::containsKey);
        var commands = new LinkedHashMap<String, Object>();
        ALL.forEach((name, command) -> {
            if (!some || words.contains(name)) {
                commands.put(name, command.apply(session));
            }
        });
        return commands;
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    private static Map<String, Function<Session, Object>> all() {
        var all = new LinkedHashMap<String, Function<Session, Object>>();
        all.put("services", ServicesCommand::new);
        all.put("add", AddCommand::new);
        all.put("create", CreateCommand::new);
        all.put("keys", KeysCommand::new);
        all.put("disable", ChangeKeyCommand.Disable::new);
        all.put("enable", ChangeKeyCommand.Enable::new);
        all.put("revoke", ChangeKeyCommand.Revoke::new);
        all.put("regenerate", RegenerateCommand::new);
        all.put("rotate", RotateCommand::new);
        all.put("rotations", RotationsCommand::new);
        all.put("list", ListCommand::spec);
        all.put("show", ShowCommand::new);
        all.put("edit", EditCommand::new);
        all.put("remove", RemoveCommand::new);
        all.put("check", CheckCommand::new);
        all.put("get", GetCommand::spec);
        all.put("env", EnvCommand::new);
        all.put("scan", ScanCommand::new);
        all.put("import", ImportCommand::new);
        all.put("which", WhichCommand::new);
        all.put("run", Commands::run);
        all.put("deliver", DeliverCommand::new);
        all.put("destinations", DestinationsCommand::new);
        all.put("doctor", DoctorCommand::new);
        return all;
    }

    /** What stands behind the first word is another program's, a delimiter too. */
    private static CommandLine run(Session session) {
        return new CommandLine(new RunCommand(session))
                .setStopAtPositional(true)
                .setEndOfOptionsDelimiter("\0");
    }
}
