package app.chatelaine.adapters.file.tree;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.core.scan.Census.Why;
import app.chatelaine.core.scan.FileChoice;
import app.chatelaine.core.scan.FileKind;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.core.work.Workers;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds the files that are wanted, one level of folders after the other. Links to folders are not followed, so there is no
 * circle and no way out of the tree; a link to a file is read where it leads.
 */
final class TreeWalk {
    private static final String IGNORE_FILE = ".gitignore";
    private static final long LARGEST_IGNORE_FILE = 1 << 20;

    private final FileKit kit;
    private final Workers workers;
    private final int atOnce;
    private final FileChoice choice;
    private final Tally tally;
    private final Cancel cancel;
    private final Map<Path, FileKind> wanted = new ConcurrentHashMap<>();

    TreeWalk(FileKit kit, Workers workers, int atOnce, FileChoice choice, Tally tally, Cancel cancel) {
        this.kit = kit;
        this.workers = workers;
        this.atOnce = atOnce;
        this.choice = choice;
        this.tally = tally;
        this.cancel = cancel;
    }

    /** @param roots real paths, none inside another */
    List<Wanted> find(List<Path> roots) {
        List<Folder> level = new ArrayList<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                level.add(new Folder(root, rulesAbove(root), false));
            } else {
                choice.kind(root).ifPresent(kind -> wanted.put(root, kind));
            }
        }
        while (!level.isEmpty() && !cancel.isCancelled()) {
            var below = new ConcurrentLinkedQueue<Folder>();
            workers.forEach(level, atOnce, folder -> "", atOnce, cancel, folder -> list(folder, below));
            level = List.copyOf(below);
        }
        return wanted.entrySet().stream()
                .map(entry -> new Wanted(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void list(Folder folder, Queue<Folder> below) {
        tally.folder();
        var rules = folder.noise() ? IgnoreRules.NONE : rulesIn(folder.path(), folder.rules());
        try (var entries = Files.newDirectoryStream(folder.path())) {
            for (Path entry : entries) {
                if (cancel.isCancelled()) {
                    return;
                }
                look(entry, folder.noise(), rules, below);
            }
        } catch (NoSuchFileException e) {
            tally.pass(Why.VANISHED);
        } catch (DirectoryIteratorException e) {
            tally.unreadable(kit.unreadable(folder.path(), Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            tally.unreadable(kit.unreadable(folder.path(), e));
        }
    }

    private void look(Path entry, boolean noise, IgnoreRules rules, Queue<Folder> below) {
        try {
            var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                enter(entry, noise, rules, below);
                return;
            }
            var kind = choice.kind(entry).filter(found -> !noise || found.isAlwaysWanted());
            if (attributes.isSymbolicLink()) {
                Path target = entry.toRealPath();
                if (Files.isDirectory(target)) {
                    tally.pass(Why.FOLDER_LINK);
                } else if (Files.isRegularFile(target)) {
                    kind.ifPresent(found -> wanted.putIfAbsent(target, found));
                }
            } else if (attributes.isRegularFile()) {
                // What has a kind by its own name keeps it, whatever a link to it is named.
                kind.ifPresent(found -> wanted.put(entry, found));
            }
        } catch (NoSuchFileException e) {
            tally.pass(Why.VANISHED);
        } catch (IOException e) {
            tally.unreadable(kit.unreadable(entry, e));
        }
    }

    private void enter(Path folder, boolean noise, IgnoreRules rules, Queue<Folder> below) {
        String name = folder.getFileName().toString();
        String path = slashed(folder);
        if (Noise.isClosed(name, path)) {
            return;
        }
        boolean quiet = noise || Noise.is(name, path, rules);
        if (quiet && !noise) {
            tally.pass(Why.NOISE);
        }
        below.add(new Folder(folder, rules, quiet));
    }

    /** From the top of the repository that a root lies in down to its own folder. */
    private IgnoreRules rulesAbove(Path root) {
        var above = new ArrayList<Path>();
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                var rules = IgnoreRules.NONE;
                for (Path each : above.reversed()) {
                    rules = rulesIn(each, rules);
                }
                return rules;
            }
            if (folder.getParent() != null) {
                above.add(folder.getParent());
            }
        }
        return IgnoreRules.NONE;
    }

    private static IgnoreRules rulesIn(Path folder, IgnoreRules above) {
        Path file = folder.resolve(IGNORE_FILE);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST_IGNORE_FILE
                    ? above.with(
                            slashed(folder) + "/",
                            Files.readString(file, StandardCharsets.ISO_8859_1)
                                    .lines()
                                    .toList())
                    : above;
        } catch (IOException e) {
            // Without its rules more is looked at, not less.
            return above;
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    /** @param noise whether only files are wanted that always are */
    private record Folder(Path path, IgnoreRules rules, boolean noise) {}

    record Wanted(Path file, FileKind kind) {}
}
