package app.chatelaine.adapters.file.tree;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.file.tree.TreeWalk.Wanted;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.scan.Census;
import app.chatelaine.core.scan.Census.Why;
import app.chatelaine.core.scan.FileChoice;
import app.chatelaine.core.scan.FileTrees;
import app.chatelaine.core.scan.ScanProgress;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.core.work.Workers;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The disk of this machine. */
public final class LocalTrees implements FileTrees {
    /** Beyond the largest notebook with pictures in it; what people write is far smaller. */
    static final int LARGEST = 32 << 20;

    private static final int USUAL = 64 << 10;

    /** Large enough that handing out work costs nothing, small enough that progress is seen and cancelling is quick. */
    private static final int BATCH = 128;

    private final FileKit kit;
    private final Workers workers;
    private final int atOnce;

    /** @param atOnce files read at any time, 1 or more */
    public LocalTrees(FileKit kit, Workers workers, int atOnce) {
        this.kit = kit;
        this.workers = workers;
        this.atOnce = atOnce;
    }

    @Override
    public Outcome<Census> visit(
            List<Path> roots, FileChoice choice, Visitor visitor, ScanProgress progress, Cancel cancel) {
        return real(roots).map(found -> {
            var tally = new Tally();
            progress.at(0, 0);
            var files = new TreeWalk(kit, workers, atOnce, choice, tally, cancel).find(found);
            workers.forEach(batches(files), atOnce, batch -> "", atOnce, cancel, batch -> {
                read(batch, visitor, tally, cancel);
                progress.at(tally.files(0), files.size());
            });
            return tally.census();
        });
    }

    /** Where the roots are, without those that lie in another. */
    private Outcome<List<Path>> real(List<Path> roots) {
        var real = new ArrayList<Path>();
        for (Path root : roots) {
            try {
                real.add(root.toRealPath());
            } catch (IOException e) {
                return Outcome.failed(kit.unreadable(root, e));
            }
        }
        return Outcome.ok(real.stream()
                .distinct()
                .filter(root -> real.stream().noneMatch(other -> !other.equals(root) && root.startsWith(other)))
                .toList());
    }

    private static List<List<Wanted>> batches(List<Wanted> files) {
        var batches = new ArrayList<List<Wanted>>();
        for (int from = 0; from < files.size(); from += BATCH) {
            batches.add(files.subList(from, Math.min(files.size(), from + BATCH)));
        }
        return batches;
    }

    private void read(List<Wanted> batch, Visitor visitor, Tally tally, Cancel cancel) {
        byte[] buffer = new byte[USUAL];
        int used = 0;
        for (Wanted wanted : batch) {
            if (cancel.isCancelled()) {
                break;
            }
            try (var in = new FileInputStream(wanted.file().toFile())) {
                int length = in.readNBytes(buffer, 0, buffer.length);
                byte[] content = buffer;
                if (length == buffer.length) {
                    if (Files.size(wanted.file()) > LARGEST) {
                        tally.pass(Why.TOO_LARGE);
                        continue;
                    }
                    byte[] rest = in.readNBytes(LARGEST - length);
                    content = Arrays.copyOf(buffer, length + rest.length);
                    System.arraycopy(rest, 0, content, length, rest.length);
                    length = content.length;
                }
                used = Math.max(used, Math.min(length, buffer.length));
                tally.files(1);
                if (!visitor.visit(wanted.file(), wanted.kind(), content, length)) {
                    tally.pass(Why.BINARY);
                }
            } catch (IOException e) {
                notRead(wanted.file(), e, tally);
            }
        }
        Arrays.fill(buffer, 0, used, (byte) 0);
    }

    /** A plain stream tells "not there" and "not allowed" by the same exception. */
    private void notRead(Path file, IOException cause, Tally tally) {
        if (Files.notExists(file)) {
            tally.pass(Why.VANISHED);
        } else {
            boolean allowed = Files.isReadable(file);
            tally.unreadable(kit.unreadable(file, allowed ? cause : new AccessDeniedException(file.toString())));
        }
    }
}
