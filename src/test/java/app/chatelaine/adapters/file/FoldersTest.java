package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.chatelaine.core.doctor.Doctor.Finding;
import app.chatelaine.core.doctor.Doctor.State;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path root;

    @Nested
    class Of_the_system {

        @Test
        void are_the_user_s_own_and_carry_the_name_of_the_program() {
            var folders = Folders.ofSystem();

            assertThat(folders.all()).hasSize(3).allSatisfy(folder -> {
                assertThat(folder).isAbsolute();
                assertThat(folder.toString().toLowerCase(Locale.ROOT)).contains("chatelaine");
            });
        }

        @Test
        void are_those_that_the_XDG_variables_name() {
            var folders = Folders.ofXdg(
                    Map.of("HOME", "/h", "XDG_DATA_HOME", "/d", "XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"));

            assertThat(folders)
                    .isEqualTo(
                            new Folders(Path.of("/d/chatelaine"), Path.of("/c/chatelaine"), Path.of("/s/chatelaine")));
        }

        @Test
        void lie_in_the_home_that_the_environment_names_and_not_in_the_one_of_the_list_of_users() {
            var folders = Folders.ofXdg(Map.of("HOME", "/h", "XDG_DATA_HOME", "relative"));

            assertThat(folders.data()).isEqualTo(Path.of("/h/.local/share/chatelaine"));
            assertThat(folders.state()).isEqualTo(Path.of("/h/.local/state/chatelaine"));
        }
    }

    @Nested
    class In_one_place {

        @Test
        void hold_everything_in_it() {
            var folders = Folders.in(root.resolve("home"));

            assertThat(folders.all()).containsExactly(root.resolve("home"));
            assertThat(folders.documents())
                    .allSatisfy(document -> assertThat(document).hasParentRaw(root.resolve("home")));
            assertThat(folders.services()).hasParentRaw(root.resolve("home"));
            assertThat(folders.logs()).hasParentRaw(root.resolve("home"));
        }

        @Test
        void DOC_05_are_made_for_their_owner_alone() throws IOException {
            var folders = new Folders(root.resolve("data"), root.resolve("deep/config"), root.resolve("state"));

            assertThat(folders.create(Kits.real())).isEqualTo(Outcome.done());
            assertThat(folders.create(Kits.real())).as("again").isEqualTo(Outcome.done());

            for (Path folder : folders.all()) {
                assertThat(folder).isDirectory();
                if (isPosix()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                            .isEqualTo("rwx------");
                }
            }
        }

        @Test
        void cannot_be_made_where_a_file_is() throws IOException {
            Files.writeString(root.resolve("home"), "");

            var problem = ((Failed<?>) Folders.in(root.resolve("home")).create(Kits.real())).problem();

            assertThat(problem.code()).isEqualTo(ProblemCode.FILE_NOT_WRITTEN);
            assertThat(problem.details().getFirst())
                    .isEqualTo(root.resolve("home").toString());
        }
    }

    @Nested
    class Examined {
        private final Messages words = Messages.of(Locale.ENGLISH);

        @BeforeEach
        void make() {
            assertThat(folders().create(Kits.real()).isOk()).isTrue();
        }

        @Test
        void are_good_when_they_are_the_owner_s_alone() {
            assertThat(new JsonSettingsFile(folders().settings(), Kits.real())
                            .write(Fixtures.SETTINGS)
                            .isOk())
                    .isTrue();

            assertThat(finding(folders().data()))
                    .isEqualTo(new Finding(
                            "folders", folders().data().toString(), State.GOOD, "It belongs to you alone."));
            assertThat(finding(folders().settings()).state()).isEqualTo(State.GOOD);
        }

        @Test
        void are_bad_when_others_can_look_into_them_and_the_advice_ends_that() throws IOException {
            assumeTrue(isPosix(), "needs POSIX permissions");
            Files.setPosixFilePermissions(folders().data(), PosixFilePermissions.fromString("rwxr-x--x"));
            Files.writeString(folders().accounts(), "{}");
            Files.setPosixFilePermissions(folders().accounts(), PosixFilePermissions.fromString("rw-r--r--"));

            assertThat(finding(folders().data()).state()).isEqualTo(State.BAD);
            assertThat(finding(folders().data()).detail())
                    .endsWith("run: chmod 700 \"" + folders().data() + "\"");
            assertThat(finding(folders().accounts()).state()).isEqualTo(State.BAD);
            assertThat(finding(folders().accounts()).detail())
                    .endsWith("run: chmod 600 \"" + folders().accounts() + "\"");
        }

        @Test
        void are_not_there_before_they_are_needed() throws IOException {
            Files.delete(folders().state());

            assertThat(finding(folders().state()).state()).isEqualTo(State.NOTE);
        }

        @Test
        void are_bad_when_a_file_is_in_their_place() throws IOException {
            Files.delete(folders().state());
            Files.writeString(folders().state(), "");

            assertThat(finding(folders().state()).state()).isEqualTo(State.BAD);
        }

        @Test
        void show_what_was_set_aside() throws IOException {
            Files.writeString(folders().accounts(), "damaged");
            assertThat(new JsonAccountFile(folders().accounts(), Kits.real())
                            .read()
                            .isOk())
                    .isTrue();

            assertThat(finding(folders().data().resolve("accounts.json.damaged-20260301T120000000Z"))
                            .state())
                    .isEqualTo(State.NOTE);
        }

        private Finding finding(Path path) {
            return new FolderDoctor(folders(), words)
                    .examine().stream()
                            .filter(finding -> finding.subject().equals(path.toString()))
                            .findFirst()
                            .orElseThrow();
        }

        private Folders folders() {
            return new Folders(root.resolve("data"), root.resolve("config"), root.resolve("state"));
        }
    }

    private boolean isPosix() throws IOException {
        return Files.getFileStore(root).supportsFileAttributeView("posix");
    }
}
