package app.chatelaine.testing;

import app.chatelaine.core.delivery.FileStamps;
import app.chatelaine.core.delivery.Places;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Destinations in memory, that can be told to fail. */
public final class MemoryPlaces implements Places, FileStamps {
    /** A home folder that nobody has. */
    public static final Path HOME = Path.of("/home/mara");

    private final Map<String, byte[]> contents = new HashMap<>();
    private final Map<String, Problem> failures = new HashMap<>();
    private final Map<String, Problem> writeFailures = new HashMap<>();

    /** Lets {@code target} have a content that somebody else wrote. */
    public synchronized void put(String target, String content) {
        contents.put(target, content.getBytes(StandardCharsets.UTF_8));
    }

    public synchronized void remove(String target) {
        contents.remove(target);
    }

    /** From now on nobody can read or write it. */
    public synchronized void fail(String target, Problem problem) {
        failures.put(target, problem);
    }

    /** From now on nobody can write it. */
    public synchronized void failWrites(String target, Problem problem) {
        writeFailures.put(target, problem);
    }

    public synchronized void heal(String target) {
        failures.remove(target);
        writeFailures.remove(target);
    }

    public synchronized String text(String target) {
        byte[] content = contents.get(target);
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    /** All places that have a content, in their order. */
    public synchronized List<String> paths() {
        return contents.keySet().stream().sorted().toList();
    }

    @Override
    public synchronized Outcome<Optional<byte[]>> read(Destination destination) {
        var failure = failures.get(destination.target());
        return failure == null
                ? Outcome.ok(
                        Optional.ofNullable(contents.get(destination.target())).map(byte[]::clone))
                : Outcome.failed(failure);
    }

    @Override
    public synchronized Outcome<Done> replace(
            Destination destination, Optional<byte[]> expected, Optional<byte[]> content) {
        String target = destination.target();
        var failure = failures.getOrDefault(target, writeFailures.get(target));
        if (failure != null) {
            return Outcome.failed(failure);
        }
        if (!Arrays.equals(contents.get(target), expected.orElse(null))) {
            return Outcome.failed(ProblemCode.DESTINATION_CHANGED, target);
        }
        content.ifPresentOrElse(bytes -> contents.put(target, bytes.clone()), () -> contents.remove(target));
        return Outcome.done();
    }

    @Override
    public Outcome<Done> tidy(Destination destination) {
        return Outcome.done();
    }

    @Override
    public synchronized Object of(String path) {
        return Arrays.hashCode(contents.get(path));
    }
}
