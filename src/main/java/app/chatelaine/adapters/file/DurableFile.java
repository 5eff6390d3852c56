package app.chatelaine.adapters.file;

import app.chatelaine.adapters.file.Backups.Backup;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file that survives crashes, power cuts, full disks and a second process: it is there as a whole, old or new, at any
 * moment; it belongs to the user alone; earlier contents are kept for a while. A symbolic link stays one.
 */
public final class DurableFile {
    /** Under a tenth of a second, as a person waits for what is read. */
    private static final int TRIES_TO_READ = 4;

    private final Path path;
    private final Backups backups;
    private final FileKit kit;
    private final WriterLock lock;
    private final Placing placing;
    private final Insistence insistence;

    public DurableFile(Path path, BackupPlan plan, FileKit kit) {
        this.path = path;
        this.kit = kit;
        this.backups = new Backups(path, plan, kit);
        this.lock = new WriterLock(kit);
        this.placing = new Placing(kit.disk());
        this.insistence = new Insistence(kit.disk(), TRIES_TO_READ);
    }

    public Path path() {
        return path;
    }

    /** The content; empty when there is no file. Waits for no writer, as what can be read is always whole. */
    public Outcome<Optional<byte[]>> read() {
        return read(path);
    }

    Outcome<Optional<byte[]>> read(Path file) {
        try {
            Path target = kit.disk().follow(file);
            return Outcome.ok(Optional.of(insistence.on(() -> kit.disk().read(target))));
        } catch (NoSuchFileException e) {
            return Outcome.ok(Optional.empty());
        } catch (IOException e) {
            return Outcome.failed(kit.unreadable(file, e));
        }
    }

    /**
     * Does {@code work} while nobody else can write; waits for another writer, and fails with {@code FILE_BUSY} and its
     * name when that one takes too long.
     */
    public <T> Outcome<T> alone(Function<Writer, Outcome<T>> work) {
        Path target;
        try {
            kit.disk().createFolder(LocalDisk.folderOf(path));
            target = kit.disk().follow(path);
        } catch (IOException e) {
            return Outcome.failed(kit.notWritten(path, e));
        }
        return lock.hold(path, target, () -> work.apply(new Writer(target)));
    }

    Problem damagedInPlace(Problem cause) {
        return kit.damagedAndInPlace(path, cause);
    }

    /** Empty also when nobody can look. */
    List<Backup> backupsNewestFirst() {
        try {
            return backups.newestFirst();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The one who may change the file now. */
    public final class Writer {
        private final Path target;

        private Writer(Path target) {
            this.target = target;
        }

        public Outcome<Optional<byte[]>> read() {
            return DurableFile.this.read(target);
        }

        /**
         * Replaces the content and keeps the old one as a backup; the same content again is no change.
         *
         * @return done when the new content has reached the device; otherwise the old one is still there, or, when the
         *     device failed in the very last step, the new one
         */
        public Outcome<Done> write(byte[] content) {
            return read().then(old -> {
                if (old.isPresent() && Arrays.equals(old.get(), content)) {
                    return Outcome.done();
                }
                try {
                    Path temporary = placing.stage(target, content);
                    keep(old, temporary);
                    placing.finish(temporary, target);
                } catch (IOException e) {
                    return Outcome.failed(kit.notWritten(path, e));
                }
                thin();
                return Outcome.done();
            });
        }

        private void keep(Optional<byte[]> old, Path temporary) throws IOException {
            try {
                if (old.isPresent()) {
                    backups.keep(old.get());
                }
            } catch (IOException e) {
                placing.discard(temporary, e);
                throw e;
            }
        }

        private void thin() {
            try {
                backups.thin();
            } catch (IOException e) {
                // One backup too many does no harm, and the next change tries again.
                return;
            }
        }

        /**
         * Copies the content to a new file beside this one, which stays as it is.
         *
         * @return the copy, such as {@code accounts.json.damaged-20261121T012031000Z}
         */
        public Outcome<Path> setAside(byte[] content) {
            try {
                Path copy = freeName();
                placing.place(copy, content);
                return Outcome.ok(copy);
            } catch (IOException e) {
                return Outcome.failed(kit.notWritten(path, e));
            }
        }

        private Path freeName() throws IOException {
            String wanted = target.getFileName() + ".damaged-"
                    + Backups.stamp(kit.clock().instant());
            var taken = kit.disk().list(LocalDisk.folderOf(target));
            String free = wanted;
            for (int number = 2; taken.contains(free); number++) {
                free = wanted + "-" + number;
            }
            return target.resolveSibling(free);
        }

        /** Replaces the content without keeping the old one, which was set aside. */
        Outcome<Done> replace(byte[] content) {
            try {
                placing.place(target, content);
                return Outcome.done();
            } catch (IOException e) {
                return Outcome.failed(kit.notWritten(path, e));
            }
        }
    }
}
