package app.chatelaine.adapters.file;

import app.chatelaine.adapters.file.Backups.Backup;
import app.chatelaine.adapters.file.DurableFile.Writer;
import app.chatelaine.adapters.file.JsonDocument.Damaged;
import app.chatelaine.adapters.file.JsonDocument.Good;
import app.chatelaine.adapters.file.JsonDocument.Newer;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value kept as a JSON document in a durable file.
 *
 * <p>A damaged document is copied aside, and only when the copy has reached the device the newest readable backup takes its
 * place; where that fails the document stays as it is and nothing can be changed. One of a newer schema is read as far as
 * it is understood and never changed. No file is an empty start.
 *
 * @param <T> the value
 */
final class DocumentFile<T> {
    private final DurableFile file;
    private final JsonDocument<T> document;
    private final T empty;

    /** Said by the next {@link #read}. */
    private final List<Problem> untold = new ArrayList<>();

    DocumentFile(DurableFile file, JsonDocument<T> document, T empty) {
        this.file = file;
        this.document = document;
        this.empty = empty;
    }

    /** The value, and what a person should hear about its file; each thing is said once. */
    Outcome<Content<T>> read() {
        return file.read().map(this::contentOf).map(this::withNotices);
    }

    /**
     * The value alone. The first reading after damage fails with what was done about it, the next one gives what took its
     * place. A document of a newer schema is read as far as it is understood; a change will say that it cannot be made.
     */
    Outcome<T> readOrSayDamage() {
        return read().then(now -> now.notices().stream()
                .filter(notice -> notice.code() != ProblemCode.FILE_NEWER)
                .findFirst()
                .<Outcome<T>>map(Outcome::failed)
                .orElseGet(() -> Outcome.ok(now.value())));
    }

    /** Changes the value while nobody else can; a failed change writes nothing. */
    Outcome<T> update(Function<T, Outcome<T>> change) {
        return file.alone(writer -> writer.read()
                .then(bytes -> changeable(bytes, writer))
                .then(value -> change.apply(value)
                        .then(changed -> writer.write(document.bytes(changed)).map(done -> changed))));
    }

    private Content<T> contentOf(Optional<byte[]> bytes) {
        if (bytes.isEmpty()) {
            return new Content<>(empty, false, List.of());
        }
        return switch (document.read(bytes.get())) {
            case Good<T>(var value) -> new Content<>(value, false, List.of());
            case Newer<T> newer -> new Content<>(understood(newer), true, List.of(problem(newer)));
            case Damaged<T> damaged ->
                file.alone(writer -> writer.read().then(again -> changeable(again, writer)))
                        .fold(
                                value -> new Content<>(value, false, List.of()),
                                problem -> new Content<>(fromBackups().value(), true, List.of(inPlace(problem))));
        };
    }

    /** The value, if it may be changed; a damaged document has been replaced then. */
    private Outcome<T> changeable(Optional<byte[]> bytes, Writer writer) {
        if (bytes.isEmpty()) {
            return Outcome.ok(empty);
        }
        return switch (document.read(bytes.get())) {
            case Good<T>(var value) -> Outcome.ok(value);
            case Newer<T> newer -> Outcome.failed(problem(newer));
            case Damaged<T> damaged -> replace(bytes.get(), writer);
        };
    }

    private Outcome<T> replace(byte[] damaged, Writer writer) {
        var found = fromBackups();
        return writer.setAside(damaged)
                .then(copy -> writer.replace(document.bytes(found.value())).map(done -> {
                    tellLater(problem(ProblemCode.FILE_DAMAGED, copy.toString()));
                    tellLater(found.notice());
                    return found.value();
                }));
    }

    private Restored<T> fromBackups() {
        for (Backup backup : file.backupsNewestFirst()) {
            var content = file.read(backup.path());
            if (content instanceof Ok<Optional<byte[]>>(var bytes)
                    && bytes.isPresent()
                    && document.read(bytes.get()) instanceof Good<T>(var value)) {
                String name = backup.path().getFileName().toString();
                return new Restored<>(value, problem(ProblemCode.FILE_RESTORED, name));
            }
        }
        return new Restored<>(empty, problem(ProblemCode.FILE_STARTS_EMPTY));
    }

    private T understood(Newer<T> newer) {
        return newer.understood() instanceof Good<T>(var value) ? value : empty;
    }

    private Problem problem(Newer<T> newer) {
        return problem(ProblemCode.FILE_NEWER, newer.writtenBy());
    }

    private Problem problem(ProblemCode code, String... details) {
        var all = new ArrayList<>(List.of(file.path().toString()));
        all.addAll(List.of(details));
        return new Problem(code, all);
    }

    private Problem inPlace(Problem cause) {
        return cause.code() == ProblemCode.FILE_NEWER ? cause : file.damagedInPlace(cause);
    }

    private synchronized void tellLater(Problem problem) {
        untold.add(problem);
    }

    private synchronized Content<T> withNotices(Content<T> content) {
        var notices = new ArrayList<>(untold);
        notices.addAll(content.notices());
        untold.clear();
        return new Content<>(content.value(), content.readOnly(), notices);
    }

    /** The value and what is to be said about it. */
    record Content<T>(T value, boolean readOnly, List<Problem> notices) {}

    private record Restored<T>(T value, Problem notice) {}
}
