package app.chatelaine.cli;

import app.chatelaine.cli.output.AccountJson;
import app.chatelaine.cli.output.Columns;
import app.chatelaine.core.doctor.Doctor.Finding;
import app.chatelaine.core.problem.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** Prints what Chatelaine finds out about itself and its surroundings. */
@Command(name = "doctor", resourceBundle = Cli.WORDS)
final class DoctorCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--json")
    private boolean json;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program -> {
            var findings = program.doctor().examine();
            session.terminal().out().println(json ? json(findings) : text(findings));
            return Outcome.ok(Session.DONE);
        });
    }

    private static String json(List<Finding> findings) {
        var array = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> array.addObject()
                .put("area", finding.area())
                .put("subject", finding.subject())
                .put("state", state(finding))
                .put("detail", finding.detail()));
        return AccountJson.print(array);
    }

    private String text(List<Finding> findings) {
        var columns = new Columns();
        findings.forEach(finding -> columns.row(
                session.messages().get("cli.doctor.state." + state(finding)),
                session.messages().get("cli.doctor.area." + finding.area()),
                finding.subject(),
                finding.detail()));
        return columns.print().stripTrailing();
    }

    private static String state(Finding finding) {
        return finding.state().name().toLowerCase(Locale.ROOT);
    }
}
