package app.chatelaine.desktop.scan;

import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.scan.ImportedKey;
import app.chatelaine.core.secret.Fingerprint;
import app.chatelaine.core.text.Messages;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes keys over, file by file, and says of each what became of it. */
final class Importing {
    private final ScanContext context;
    private final Messages messages;

    Importing(ScanContext context) {
        this.context = context;
        messages = context.messages();
    }

    /** @param then hears, when all is done, whether any key was stored */
    void run(List<Hit> hits, boolean remove, Consumer<Boolean> then) {
        Map<Path, List<Hit>> byFile = hits.stream()
                .collect(Collectors.groupingBy(hit -> hit.place().file(), LinkedHashMap::new, Collectors.toList()));
        var work = context.log().start(Kind.IMPORT, messages.get("activity.subject.keys", hits.size()), null);
        hits.forEach(hit -> hit.setState(hit.stateProperty().get().begun()));
        context.workspace()
                .keychain()
                .run(
                        () -> {
                            Map<Path, Outcome<List<ImportedKey>>> results = new LinkedHashMap<>();
                            byFile.forEach((file, wanted) -> results.put(file, importFrom(file, wanted, remove)));
                            return Outcome.ok(results);
                        },
                        outcome -> {
                            var problem = outcome.fold(results -> show(results, byFile), why -> {
                                hits.forEach(hit -> fail(hit, why));
                                return Optional.of(why);
                            });
                            problem.ifPresentOrElse(work::failed, () -> work.done(""));
                            then.accept(hits.stream()
                                    .anyMatch(hit ->
                                            hit.stateProperty().get().account().isPresent()));
                        });
    }

    private Outcome<List<ImportedKey>> importFrom(Path file, List<Hit> wanted, boolean remove) {
        List<Fingerprint> prints =
                wanted.stream().map(hit -> hit.place().fingerprint()).toList();
        return context.imports().run(file, prints::contains, remove);
    }

    private Optional<Problem> show(Map<Path, Outcome<List<ImportedKey>>> results, Map<Path, List<Hit>> byFile) {
        var first = Optional.<Problem>empty();
        for (var entry : results.entrySet()) {
            for (Hit hit : byFile.getOrDefault(entry.getKey(), List.of())) {
                Optional<Problem> why = entry.getValue().fold(keys -> show(hit, keys), problem -> fail(hit, problem));
                first = first.isEmpty() ? why : first;
            }
        }
        return first;
    }

    /** The file may have changed since the scan, so that a key stands in another line, or is gone. */
    private Optional<Problem> show(Hit hit, List<ImportedKey> keys) {
        var key = keys.stream()
                .filter(found -> found.line() == hit.place().line())
                .findFirst();
        if (key.isEmpty()) {
            hit.setState(hit.stateProperty().get().failed(messages.get("scan.moved")));
            return Optional.empty();
        }
        var found = key.get();
        var problem = found.problem();
        if (found.account().isEmpty()) {
            return problem.flatMap(why -> fail(hit, why));
        }
        var account = found.account().get();
        boolean removed = found.removedFrom().isPresent();
        String words = messages.get(found.added() ? "scan.added" : "scan.held", account.name());
        if (removed) {
            words += " " + messages.get("scan.removed");
        }
        if (problem.isPresent()) {
            words += " " + messages.get("scan.stays", why(problem.get(), hit));
        }
        hit.setState(hit.stateProperty()
                .get()
                .imported(
                        account.id(),
                        account.name(),
                        removed,
                        words,
                        problem.isEmpty() ? Hit.Ending.GOOD : Hit.Ending.STAYS));
        return problem;
    }

    /** The path stands in the line above already. */
    private String why(Problem problem, Hit hit) {
        return problem.code() == ProblemCode.PLAINTEXT_STAYS
                ? messages.get("scan.stays.unsafe", hit.place().line())
                : messages.of(problem);
    }

    private Optional<Problem> fail(Hit hit, Problem problem) {
        hit.setState(
                hit.stateProperty().get().failed(context.workspace().notices().sentence(problem)));
        return Optional.of(problem);
    }
}
