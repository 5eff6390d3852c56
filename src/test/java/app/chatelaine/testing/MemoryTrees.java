package app.chatelaine.testing;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.scan.Census;
import app.chatelaine.core.scan.FileChoice;
import app.chatelaine.core.scan.FileTrees;
import app.chatelaine.core.scan.ScanProgress;
import app.chatelaine.core.work.Cancel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of {@link MemoryPlaces} as trees. */
public final class MemoryTrees implements FileTrees {
    /** Runs before each file is read. */
    public Runnable beforeEach = () -> {};

    private final MemoryPlaces places;

    public MemoryTrees(MemoryPlaces places) {
        this.places = places;
    }

    @Override
    public Outcome<Census> visit(
            List<Path> roots, FileChoice choice, Visitor visitor, ScanProgress progress, Cancel cancel) {
        var files = places.paths().stream()
                .map(Path::of)
                .filter(path -> roots.stream().anyMatch(path::startsWith))
                .filter(path -> choice.kind(path).isPresent())
                .toList();
        int read = 0;
        for (Path file : files) {
            beforeEach.run();
            if (cancel.isCancelled()) {
                break;
            }
            byte[] content = places.text(file.toString()).getBytes(StandardCharsets.UTF_8);
            visitor.visit(file, choice.kind(file).orElseThrow(), content, content.length);
            progress.at(++read, files.size());
        }
        return Outcome.ok(new Census(read, 1, Map.of(), List.of()));
    }
}
