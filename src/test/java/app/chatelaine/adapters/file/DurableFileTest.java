package app.chatelaine.adapters.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
    @TempDir
    Path folder;

    @Nested
    class A_new_file {

        @Test
        void is_not_there_before_it_is_written() {
            assertThat(file(folder.resolve("a.json")).read()).isEqualTo(Outcome.ok(Optional.empty()));
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void reads_back_as_it_was_written() throws IOException {
            assertThat(write(file(folder.resolve("a.json")), "new")).isEqualTo(Outcome.done());

            assertThat(folder.resolve("a.json")).hasContent("new");
        }

        @Test
        void DOC_05_belongs_to_its_owner_alone_with_its_folders_its_lock_and_its_backups() throws IOException {
            assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs POSIX permissions");
            var made = folder.resolve("deep/er");
            var file = file(made.resolve("a.json"));
            assertThat(write(file, "old").isOk()).isTrue();
            assertThat(write(file, "new").isOk()).isTrue();

            assertThat(permissions(folder.resolve("deep"))).isEqualTo("rwx------");
            try (var all = Files.walk(made)) {
                assertThat(all)
                        .hasSize(5)
                        .allSatisfy(path -> assertThat(permissions(path))
                                .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            }
        }

        @Test
        void cannot_be_made_where_a_file_stands_in_place_of_the_folder() throws IOException {
            Files.writeString(folder.resolve("taken"), "");

            var problem = problem(write(file(folder.resolve("taken/a.json")), "new"));

            assertThat(problem.code()).isEqualTo(ProblemCode.FILE_NOT_WRITTEN);
            assertThat(problem.details().get(1)).isEqualTo(folder.resolve("taken") + " is in the way");
        }
    }

    @Nested
    class A_file_that_is_replaced {
        @Test
        void leaves_its_old_content_as_a_backup() throws IOException {
            var file = file(path());
            assertThat(write(file, "old").isOk()).isTrue();
            assertThat(write(file, "new").isOk()).isTrue();

            assertThat(path()).hasContent("new");
            assertThat(folder.resolve("backups/a-20260301T120000000Z.json")).hasContent("old");
        }

        @Test
        void has_a_backup_for_each_content_even_within_a_moment() throws IOException {
            var file = file(path());
            for (var content : List.of("1", "2", "3", "4")) {
                assertThat(write(file, content).isOk()).isTrue();
            }

            assertThat(file.backupsNewestFirst())
                    .hasSize(3)
                    .extracting(backup -> Files.readString(backup.path()))
                    .containsExactly("3", "2", "1");
        }

        @Test
        void is_left_alone_when_the_content_is_the_same() throws IOException {
            var file = file(path());
            assertThat(write(file, "same").isOk()).isTrue();
            var key = Files.readAttributes(path(), java.nio.file.attribute.BasicFileAttributes.class)
                    .fileKey();
            assertThat(write(file, "same").isOk()).isTrue();

            assertThat(file.backupsNewestFirst()).isEmpty();
            assertThat(Files.readAttributes(path(), java.nio.file.attribute.BasicFileAttributes.class)
                            .fileKey())
                    .isEqualTo(key);
        }

        @Test
        void keeps_no_backup_where_none_is_wanted() {
            var file = new DurableFile(path(), BackupPlan.NONE, Kits.real());
            assertThat(write(file, "old").isOk()).isTrue();
            assertThat(write(file, "new").isOk()).isTrue();

            assertThat(folder.resolve("backups")).doesNotExist();
        }

        @Test
        void takes_the_place_of_a_temporary_file_that_a_crash_left() throws IOException {
            Files.writeString(folder.resolve(".a.json.tmp"), "half of someth");

            assertThat(write(file(path()), "new").isOk()).isTrue();

            assertThat(path()).hasContent("new");
            assertThat(folder.resolve(".a.json.tmp")).doesNotExist();
        }

        @Test
        void is_tried_again_while_another_program_has_it_open_as_on_Windows() {
            var disk = new StubbornDisk(3);

            assertThat(write(new DurableFile(path(), BackupPlan.NONE, Kits.on(disk)), "new"))
                    .isEqualTo(Outcome.done());
            assertThat(path()).hasContent("new");
        }

        @Test
        void is_given_up_when_another_program_keeps_it_open() throws IOException {
            Files.writeString(path(), "old");
            var file = new DurableFile(path(), BackupPlan.NONE, Kits.on(new StubbornDisk(Integer.MAX_VALUE)));

            assertThat(problem(write(file, "new")))
                    .isEqualTo(Problem.of(ProblemCode.FILE_NOT_WRITTEN, path().toString(), "permission was denied"));
            assertThat(path()).hasContent("old");
            assertThat(folder.resolve(".a.json.tmp")).doesNotExist();
        }

        /** Refuses to replace a file a number of times. */
        private static final class StubbornDisk extends ForwardingDisk {
            private int refusals;

            StubbornDisk(int refusals) {
                this.refusals = refusals;
            }

            @Override
            public void replace(Path from, Path to) throws IOException {
                if (refusals-- > 0) {
                    throw new AccessDeniedException(to.toString());
                }
                super.replace(from, to);
            }
        }
    }

    @Nested
    class A_symbolic_link {
        @Test
        void stays_a_link_to_the_file_that_changes() throws IOException {
            Files.createDirectory(elsewhere());
            Files.writeString(elsewhere().resolve("real.json"), "old");
            linkTo(Path.of("elsewhere/real.json"));

            assertThat(write(file(link()), "new").isOk()).isTrue();

            assertThat(link()).isSymbolicLink().hasContent("new");
            assertThat(elsewhere().resolve("real.json")).isRegularFile().hasContent("new");
            assertThat(folder.resolve("backups")).isNotEmptyDirectory();
        }

        @Test
        void to_a_file_that_is_yet_to_be_made_makes_it() throws IOException {
            Files.createDirectory(elsewhere());
            linkTo(elsewhere().resolve("real.json"));

            assertThat(file(link()).read()).isEqualTo(Outcome.ok(Optional.empty()));
            assertThat(write(file(link()), "new").isOk()).isTrue();

            assertThat(elsewhere().resolve("real.json")).hasContent("new");
        }

        @Test
        void into_a_folder_that_is_not_there_is_not_taken_for_an_empty_start() throws IOException {
            linkTo(Path.of("unplugged/real.json"));

            assertThat(problem(file(link()).read()))
                    .isEqualTo(Problem.of(
                            ProblemCode.FILE_UNREADABLE,
                            link().toString(),
                            "its symbolic link leads into a folder that is not there"));
            assertThat(problem(write(file(link()), "new")).code()).isEqualTo(ProblemCode.FILE_NOT_WRITTEN);
            assertThat(folder.resolve("unplugged")).doesNotExist();
        }

        @Test
        void in_a_circle_is_said() throws IOException {
            linkTo(Path.of("b.json"));
            Files.createSymbolicLink(folder.resolve("b.json"), Path.of("a.json"));

            assertThat(problem(file(link()).read()).details()).contains("its symbolic links lead in a circle");
        }

        @Test
        void to_something_that_is_not_a_file_is_refused() throws IOException {
            Files.createDirectory(elsewhere());
            linkTo(elsewhere());

            assertThat(problem(write(file(link()), "new")).details()).contains("it is not a file");
        }

        private Path link() {
            return path();
        }

        private Path elsewhere() {
            return folder.resolve("elsewhere");
        }

        private void linkTo(Path target) throws IOException {
            try {
                Files.createSymbolicLink(link(), target);
            } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
                assumeTrue(false, "this system lets the user make no symbolic links");
            }
        }
    }

    @Nested
    class Content_that_is_set_aside {

        @Test
        void is_copied_to_a_name_that_is_free_and_stays_where_it_was() throws IOException {
            var path = folder.resolve("a.json");
            Files.writeString(path, "damaged");
            var file = file(path);

            var first = file.alone(writer -> writer.setAside("damaged".getBytes(UTF_8)));
            var second = file.alone(writer -> writer.setAside("damaged again".getBytes(UTF_8)));

            assertThat(first).isEqualTo(Outcome.ok(folder.resolve("a.json.damaged-20260301T120000000Z")));
            assertThat(second).isEqualTo(Outcome.ok(folder.resolve("a.json.damaged-20260301T120000000Z-2")));
            assertThat(folder.resolve("a.json.damaged-20260301T120000000Z")).hasContent("damaged");
            assertThat(path).hasContent("damaged");
        }
    }

    private Path path() {
        return folder.resolve("a.json");
    }

    private static DurableFile file(Path path) {
        return new DurableFile(path, BackupPlan.THINNING, Kits.real());
    }

    private static Outcome<Done> write(DurableFile file, String content) {
        return file.alone(writer -> writer.write(content.getBytes(UTF_8)));
    }

    private static Problem problem(Outcome<?> outcome) {
        return ((Failed<?>) outcome).problem();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
