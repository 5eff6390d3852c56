package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.problem.ProblemCode.Family;
import app.chatelaine.core.scan.ImportedKey;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the keys of a file into the keychain and prints the ids of their new accounts. */
@Command(name = "import", resourceBundle = Cli.WORDS)
final class ImportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "PATH")
    private Path file = Path.of("");

    @Option(names = "--remove-plaintext")
    private boolean removePlaintext;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path path = file.toAbsolutePath().normalize();
        return session.with(program -> program.files()
                .imports()
                .run(path, removePlaintext)
                .map(imported -> {
                    imported.forEach(this::tell);
                    if (imported.stream().anyMatch(key -> key.removedFrom().isPresent())) {
                        program.deliveries()
                                .guard(imported.stream()
                                        .flatMap(key -> key.removedFrom().stream())
                                        .findFirst()
                                        .orElseThrow())
                                .handle(safe -> {}, problem -> tellTracked(problem, path));
                    }
                    return exitCode(imported);
                }));
    }

    private void tell(ImportedKey key) {
        String name = key.account().map(Account::name).orElse("");
        if (key.added()) {
            key.account()
                    .ifPresent(account ->
                            session.terminal().out().println(account.id().value()));
            session.note("cli.import.added", key.line(), name);
        } else {
            session.note(key.account().isPresent() ? "cli.import.held" : "cli.import.failed", key.line(), name);
        }
        key.removedFrom()
                .ifPresent(place -> session.note(
                        "cli.import.removed",
                        key.line(),
                        key.account().map(account -> account.id().value()).orElse(""),
                        place.notation()));
        key.problem().ifPresent(problem -> {
            session.tell(problem);
            if (key.account().isPresent()) {
                session.note("cli.import.left", key.line());
            }
        });
    }

    private void tellTracked(Problem problem, Path path) {
        if (problem.code() == ProblemCode.GIT_TRACKED) {
            session.note("cli.import.tracked", path);
        }
    }

    /** That of the first problem; that of a duplicate where all keys were held already and nothing else was to do. */
    private static int exitCode(List<ImportedKey> imported) {
        return imported.stream()
                .flatMap(key -> key.problem().stream())
                .findFirst()
                .map(problem -> problem.code().family().exitCode())
                .orElseGet(() -> imported.stream()
                                .noneMatch(
                                        key -> key.added() || key.removedFrom().isPresent())
                        ? Family.REFUSED.exitCode()
                        : Session.DONE);
    }
}
