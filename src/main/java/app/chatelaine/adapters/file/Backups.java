package app.chatelaine.adapters.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Earlier contents of a file, in a folder beside it, each named after the moment it was replaced. */
final class Backups {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSSX").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String prefix;
    private final String suffix;
    private final BackupPlan plan;
    private final FileKit kit;

    Backups(Path file, BackupPlan plan, FileKit kit) {
        String name = file.getFileName().toString();
        String stem = WriterLock.stem(file);
        this.folder = LocalDisk.folderOf(file).resolve("backups");
        this.prefix = stem + "-";
        this.suffix = name.substring(stem.length());
        this.plan = plan;
        this.kit = kit;
    }

    static String stamp(Instant instant) {
        return STAMP.format(instant);
    }

    /** Keeps {@code content}; does nothing where no backups are wanted. */
    void keep(byte[] content) throws IOException {
        if (!plan.makesBackups()) {
            return;
        }
        kit.disk().createFolder(folder);
        var taken = byAge();
        Instant now = kit.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        while (taken.containsKey(now)) {
            now = now.plusMillis(1);
        }
        new Placing(kit.disk()).place(folder.resolve(prefix + stamp(now) + suffix), content);
    }

    /** Deletes those that the plan gives up. */
    void thin() throws IOException {
        var backups = byAge();
        var kept = plan.kept(backups.keySet(), kit.clock().instant());
        for (var backup : backups.entrySet()) {
            if (!kept.contains(backup.getKey())) {
                kit.disk().delete(backup.getValue());
            }
        }
    }

    List<Backup> newestFirst() throws IOException {
        return byAge().entrySet().stream()
                .map(entry -> new Backup(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Backup::at).reversed())
                .toList();
    }

    private Map<Instant, Path> byAge() throws IOException {
        var found = new TreeMap<Instant, Path>();
        for (String name : kit.disk().list(folder)) {
            momentOf(name).ifPresent(at -> found.put(at, folder.resolve(name)));
        }
        return found;
    }

    private Optional<Instant> momentOf(String name) {
        if (!name.startsWith(prefix) || !name.endsWith(suffix) || name.length() < prefix.length() + suffix.length()) {
            return Optional.empty();
        }
        try {
            String stamp = name.substring(prefix.length(), name.length() - suffix.length());
            return Optional.of(STAMP.parse(stamp, Instant::from));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    /**
     * One earlier content.
     *
     * @param at when it was replaced
     */
    record Backup(Instant at, Path path) {}
}
