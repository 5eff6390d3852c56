package app.chatelaine.cli;

import app.chatelaine.cli.output.ScanOutput;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.scan.Census;
import app.chatelaine.core.scan.Census.Why;
import app.chatelaine.core.scan.ScanReport;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.wiring.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where keys lie in files. */
@Command(name = "scan", resourceBundle = Cli.WORDS)
final class ScanCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "DIR")
    private List<Path> folders = List.of();

    @Option(names = "--json")
    private boolean json;

    ScanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(this::scan);
    }

    private Outcome<Integer> scan(Program program) {
        return program.files()
                .scans()
                .scan(folders, new ScanNotes(session)::at, new Cancel())
                .map(this::print);
    }

    private int print(ScanReport report) {
        var out = session.terminal().out();
        if (json) {
            out.println(ScanOutput.json(report.places()));
        } else if (report.places().isEmpty()) {
            session.note("cli.scan.none");
        } else {
            out.print(ScanOutput.text(report.places(), session.messages()));
        }
        tell(report.census());
        return Session.DONE;
    }

    private void tell(Census census) {
        session.note("cli.scan.census", census.files(), census.folders());
        for (Why why : Why.values()) {
            if (census.passedBy(why) > 0) {
                session.note("cli.scan.passed." + why.name().toLowerCase(Locale.ROOT), census.passedBy(why));
            }
            if (why == Why.UNREADABLE) {
                census.unreadable().forEach(session::tell);
            }
        }
    }
}
