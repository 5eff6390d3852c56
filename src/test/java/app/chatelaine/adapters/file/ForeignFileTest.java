package app.chatelaine.adapters.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.chatelaine.adapters.file.BrittleDisk.Fault;
import app.chatelaine.adapters.file.BrittleDisk.PowerCut;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignFileTest {
    private static final String OLD = "old";
    private static final String NEW = "new and longer";

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void make() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs POSIX permissions");
        path = Files.writeString(folder.resolve(".env"), OLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r--r--", "rwxrw-r-x", "r--------"})
    void DLV_05_permissions_stay(String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));

        assertThat(replace(ForeignFile.shared(path, Kits.real()))).isEqualTo(Outcome.done());

        assertThat(path).hasContent(NEW);
        assertThat(modeOf(path)).isEqualTo(mode);
        assertThat(folder.toFile().list()).containsExactly(".env");
    }

    @Test
    void DLV_05_owner_and_group_stay() throws IOException {
        assumeTrue((int) Files.getAttribute(folder, "unix:uid") == 0, "only the super-user may give files away");
        Files.setAttribute(path, "unix:uid", 12_345);
        Files.setAttribute(path, "unix:gid", 12_346);

        assertThat(replace(ForeignFile.shared(path, Kits.real()))).isEqualTo(Outcome.done());

        assertThat(Files.getAttribute(path, "unix:uid")).isEqualTo(12_345);
        assertThat(Files.getAttribute(path, "unix:gid")).isEqualTo(12_346);
    }

    @Test
    void DLV_05_a_symbolic_link_stays_one_and_the_file_behind_it_is_written() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(".env"));

        assertThat(replace(ForeignFile.shared(link, Kits.real()))).isEqualTo(Outcome.done());

        assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of(".env"));
        assertThat(path).hasContent(NEW);
        assertThat(Files.isSymbolicLink(path)).isFalse();
    }

    @Test
    void DLV_05_a_file_with_hard_links_is_not_written() throws IOException {
        Files.createLink(folder.resolve("other"), path);

        var problem = ((Failed<Done>) replace(ForeignFile.shared(path, Kits.real()))).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_NOT_WRITTEN);
        assertThat(problem.details().get(1)).contains("hard links");
        assertThat(path).hasContent(OLD);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(".env", "other");
    }

    @Test
    void DLV_05_a_new_file_is_for_its_owner_alone_in_a_folder_that_is_there() throws IOException {
        Path made = folder.resolve("made");

        assertThat(ForeignFile.shared(made, Kits.real()).replace(Optional.empty(), bytes(NEW)))
                .isEqualTo(Outcome.done());

        assertThat(modeOf(made)).isEqualTo("rw-------");
        assertThat(ForeignFile.shared(folder.resolve("no/where"), Kits.real())
                        .replace(Optional.empty(), bytes(NEW))
                        .isOk())
                .isFalse();
    }

    @Test
    void DLV_06_a_credentials_file_and_the_folder_that_is_made_for_it_are_its_owners() throws IOException {
        Path made = folder.resolve(".impact/api.key");

        assertThat(ForeignFile.ownersOnly(made, Kits.real()).replace(Optional.empty(), bytes(NEW)))
                .isEqualTo(Outcome.done());

        assertThat(modeOf(made)).isEqualTo("rw-------");
        assertThat(modeOf(folder.resolve(".impact"))).isEqualTo("rwx------");
    }

    @Test
    void DLV_06_a_credentials_file_that_others_could_read_is_closed_and_its_folder_left_alone() throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(replace(ForeignFile.ownersOnly(path, Kits.real()))).isEqualTo(Outcome.done());

        assertThat(modeOf(path)).isEqualTo("rw-------");
        assertThat(modeOf(folder)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void DLV_09_what_was_changed_meanwhile_is_not_written_over() throws IOException {
        Files.writeString(path, "by somebody else");

        var problem = ((Failed<Done>) replace(ForeignFile.shared(path, Kits.real()))).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.DESTINATION_CHANGED);
        assertThat(path).hasContent("by somebody else");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void DLV_10_at_every_step_the_file_is_old_or_new_and_what_a_crash_left_beside_it_goes(Fault fault)
            throws IOException {
        var sound = BrittleDisk.sound();
        assertThat(replace(ForeignFile.shared(path, Kits.on(sound))).isOk()).isTrue();
        for (int step = 1; step <= sound.calls(); step++) {
            Files.writeString(path, OLD);
            boolean said;
            try {
                said = replace(ForeignFile.shared(path, Kits.on(new BrittleDisk(step, fault))))
                        .isOk();
            } catch (PowerCut e) {
                said = false;
            }

            assertThat(Files.readString(path)).as("step %d", step).isIn(said ? NEW : OLD, NEW);
            assertThat(ForeignFile.shared(path, Kits.real()).tidy()).isEqualTo(Outcome.done());
            assertThat(folder.toFile().list()).as("step %d", step).containsExactly(".env");
        }
    }

    private static Outcome<Done> replace(ForeignFile file) {
        return file.replace(bytes(OLD), bytes(NEW));
    }

    private static Optional<byte[]> bytes(String text) {
        return Optional.of(text.getBytes(UTF_8));
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
