package app.chatelaine.cli;

import app.chatelaine.cli.output.ServiceOutput;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the catalogue. */
@Command(name = "services", resourceBundle = Cli.WORDS)
final class ServicesCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--json")
    private boolean json;

    ServicesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program -> {
            program.catalogue().problems().forEach(session::tell);
            var services = program.catalogue().services();
            var out = session.terminal().out();
            if (json) {
                out.println(ServiceOutput.json(services));
            } else {
                out.print(ServiceOutput.text(services, session.messages()));
            }
            return app.chatelaine.core.problem.Outcome.ok(Session.DONE);
        });
    }
}
