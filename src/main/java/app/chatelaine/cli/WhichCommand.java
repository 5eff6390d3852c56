package app.chatelaine.cli;

import app.chatelaine.cli.output.LayerOutput;
import app.chatelaine.core.precedence.Layer;
import app.chatelaine.core.precedence.Layer.Sort;
import app.chatelaine.core.precedence.Resolution;
import app.chatelaine.core.service.Service;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which key a program will use that is started in a folder. */
@Command(name = "which", resourceBundle = Cli.WORDS)
final class WhichCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--dir", paramLabel = "DIR")
    private Path folder = Path.of("");

    @Option(names = "--json")
    private boolean json;

    WhichCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program -> program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book()).find(name))
                .then(account -> ServiceFinder.find(program.catalogue(), account.serviceId())
                        .then(service -> program.files()
                                .layers()
                                .resolve(
                                        service,
                                        account,
                                        folder.toAbsolutePath().normalize())
                                .map(found -> print(service, found)))));
    }

    private int print(Service service, Resolution found) {
        var messages = session.messages();
        session.terminal()
                .out()
                .print(json ? LayerOutput.json(found) + System.lineSeparator() : LayerOutput.text(found, messages));
        found.layers().forEach(layer -> layer.whyUnreadable().ifPresent(session::tell));
        found.layers().stream()
                .filter(layer -> layer.sort() != Sort.LOGIN_SHELL && layer.note() != null)
                .map(Layer::note)
                .distinct()
                .forEach(note -> session.note("cli.which.note", note));
        if (found.winner().isEmpty()) {
            session.note(service.isAny() ? "cli.which.any" : "cli.which.none", service.name());
        } else if (!found.isCurrent()) {
            session.note("cli.which.other", found.winner().map(Layer::place).orElse(""), name);
        } else if (found.isDoubtful()) {
            session.note("cli.which.doubtful");
        }
        return found.isCurrent() ? Session.DONE : Session.ANSWER_NO;
    }
}
