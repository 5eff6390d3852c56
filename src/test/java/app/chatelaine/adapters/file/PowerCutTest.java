package app.chatelaine.adapters.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.file.BrittleDisk.Fault;
import app.chatelaine.adapters.file.BrittleDisk.PowerCut;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that can go wrong at every single step of a change. */
class PowerCutTest {
    private static final String OLD = "old content, shorter";
    private static final String NEW = "new content, which is longer than the old one was";

    @TempDir
    Path root;

    @Nested
    class A_change_of_a_file {

        @Test
        void takes_so_many_steps() throws IOException {
            // Folder, stale temporary file, new one; the same for the backup, renamed and forced; renamed and forced.
            assertThat(stepsOfAChange()).isBetween(9, 14);
        }

        @ParameterizedTest
        @EnumSource(Fault.class)
        void DOC_01_leaves_the_old_or_the_new_content_and_never_neither(Fault fault) throws IOException {
            int steps = stepsOfAChange();
            for (int step = 1; step <= steps; step++) {
                var path = prepare("%s-%d".formatted(fault, step));

                boolean said = change(path, new BrittleDisk(step, fault));

                assertThat(Files.readString(path)).as("step %d", step).isIn(OLD, NEW);
                if (said) {
                    assertThat(Files.readString(path)).as("step %d", step).isEqualTo(NEW);
                }
                assertThat(onlyTheOwnerSees(LocalDisk.folderOf(path)))
                        .as("step %d", step)
                        .isTrue();
                assertThat(change(path, new LocalDisk()))
                        .as("the change after step %d", step)
                        .isTrue();
                assertThat(path).hasContent(NEW);
                assertThat(Files.exists(path.resolveSibling(".a.json.tmp")))
                        .as("step %d", step)
                        .isFalse();
            }
        }

        @ParameterizedTest
        @EnumSource(
                value = Fault.class,
                names = {"REFUSE", "REFUSE_HALFWAY"})
        void that_the_disk_refuses_is_said_and_leaves_the_old_content_and_nothing_else(Fault fault) throws IOException {
            int steps = stepsOfAChange();
            int failed = 0;
            for (int step = 1; step < steps; step++) {
                var path = prepare("refused-%s-%d".formatted(fault, step));
                if (!change(path, new BrittleDisk(step, fault))
                        && Files.readString(path).equals(OLD)) {
                    failed++;
                    assertThat(path.resolveSibling(".a.json.tmp")).doesNotExist();
                }
            }
            assertThat(failed).isGreaterThan(5);
        }

        private int stepsOfAChange() throws IOException {
            var disk = BrittleDisk.sound();
            assertThat(change(prepare("sound"), disk)).isTrue();
            return disk.calls();
        }
    }

    @Nested
    class A_file_that_is_made {

        @ParameterizedTest
        @EnumSource(Fault.class)
        void DOC_01_is_not_there_or_there_as_a_whole(Fault fault) throws IOException {
            for (int step : IntStream.rangeClosed(1, 6).toArray()) {
                var path = root.resolve("made-%s-%d/deep/a.json".formatted(fault, step));

                boolean said = change(path, new BrittleDisk(step, fault));

                if (said || Files.exists(path)) {
                    assertThat(path).hasContent(NEW);
                }
                assertThat(change(path, new LocalDisk())).isTrue();
                assertThat(path).hasContent(NEW);
            }
        }
    }

    private Path prepare(String name) throws IOException {
        var folder = root.resolve(name);
        Files.createDirectory(folder, OwnerOnly.folder(folder));
        var path = folder.resolve("a.json");
        Files.createFile(path, OwnerOnly.file(path));
        return Files.writeString(path, OLD);
    }

    /** Whether the change was said to be made. */
    private static boolean change(Path path, Disk disk) {
        try {
            return write(path, NEW, disk).isOk();
        } catch (PowerCut e) {
            return false;
        }
    }

    private static Outcome<Done> write(Path path, String content, Disk disk) {
        return new DurableFile(path, BackupPlan.THINNING, Kits.on(disk))
                .alone(writer -> writer.write(content.getBytes(UTF_8)));
    }

    private static boolean onlyTheOwnerSees(Path folder) throws IOException {
        var others = EnumSet.allOf(PosixFilePermission.class);
        others.removeIf(permission -> permission.name().startsWith("OWNER_"));
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return true;
        }
        try (var all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                if (Files.getPosixFilePermissions(path).stream().anyMatch(others::contains)) {
                    return false;
                }
            }
            return true;
        }
    }
}
