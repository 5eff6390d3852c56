import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, in the language of {@code man}. */
final class ManualPage {
    private static final Map<String, String> EXIT_CODES = exitCodes();

    private final StringBuilder text = new StringBuilder();

    private ManualPage() {}

    static String of(CommandSpec root, String version, String day) {
        var page = new ManualPage();
        page.line(".TH CHATELAINE 1 " + day + " \"chatelaine " + version + "\" \"User Commands\"");
        page.section("NAME");
        page.words("chatelaine - keeps API keys and says which are old or refused");
        page.section("SYNOPSIS");
        page.line(".B chatelaine");
        page.words("[OPTIONS] [COMMAND] [ARGUMENTS]");
        page.section("DESCRIPTION");
        page.words(Words.of(root));
        page.words("Standard output carries the answer alone; notes, progress and errors go to standard error.");
        page.section("OPTIONS");
        root.options().forEach(page::option);
        page.section("COMMANDS");
        root.subcommands().forEach((name, line) -> page.command(name, line.getCommandSpec()));
        page.section("EXIT STATUS");
        EXIT_CODES.forEach((code, meaning) -> page.entry("\\fB" + code + "\\fR", meaning));
        page.section("ENVIRONMENT");
        page.entry("\\fBCHATELAINE_HOME\\fR", "As --home.");
        page.entry("\\fBCHATELAINE_KEYCHAIN\\fR", "As --keychain.");
        page.entry(
                "\\fBCHATELAINE_VAULT_PASSPHRASE_FILE\\fR", "A file whose first line is the passphrase of the vault.");
        page.section("EXAMPLES");
        page.entry(
                "printf %s \"$KEY\" | chatelaine add ionworks \\-\\-name work \\-\\-check", "Store a key and try it.");
        page.entry("eval \"$(chatelaine env work \\-\\-format bash)\"", "Hand a key to the programs of this shell.");
        page.section("SEE ALSO");
        page.words("secret-tool(1)");
        return page.text.toString();
    }

    private void command(String name, CommandSpec command) {
        line(".SS " + name + parameters(command.positionalParameters()));
        words(Words.of(command));
        command.options().forEach(this::option);
    }

    private static String parameters(List<PositionalParamSpec> parameters) {
        var named = new StringBuilder();
        for (var parameter : parameters) {
            String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
            named.append(' ').append(parameter.required() ? label : "[" + label + "]");
        }
        return named.toString();
    }

    private void option(OptionSpec option) {
        String value = Words.takesValue(option) ? " \\fI" + masked(option.paramLabel()) + "\\fR" : "";
        entry("\\fB" + masked(option.longestName()) + "\\fR" + value, Words.of(option));
    }

    private void section(String title) {
        line(".SH \"" + title + "\"");
    }

    private void entry(String head, String body) {
        line(".TP");
        line(head);
        words(body);
    }

    private void words(String words) {
        line((words.startsWith(".") || words.startsWith("'") ? "\\&" : "") + masked(words));
    }

    private static String masked(String words) {
        return words.replace("\\", "\\e").replace("-", "\\-");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static Map<String, String> exitCodes() {
        var codes = new java.util.LinkedHashMap<String, String>();
        codes.put("0", "Done; for check: every key was accepted.");
        codes.put("1", "The answer is no: a key was not accepted, or a stale one was found with --fail-stale.");
        codes.put("2", "The command was not understood.");
        codes.put("3", "No such account, field or service, or the name is ambiguous.");
        codes.put("4", "The keychain is missing, locked, denied or broken.");
        codes.put("5", "A file, the network or the display failed.");
        codes.put("6", "Refused for safety, such as a key to a screen without --reveal.");
        return codes;
    }
}
