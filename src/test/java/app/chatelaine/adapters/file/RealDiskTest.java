package app.chatelaine.adapters.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system itself refuses. */
class RealDiskTest {
    @TempDir
    Path folder;

    @Test
    void a_file_that_finds_no_room_stays_as_it_was() throws Exception {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "needs a POSIX shell to limit a process");
        Path file = folder.resolve("a.json");
        Files.writeString(file, "old");

        // A process may write files of 64 blocks of 512 bytes at most: a full disk that needs no rights to make.
        var limit = List.of(shell.toString(), "-c", "ulimit -f 64; exec \"$@\"", "sh");
        try (var writer = ChildJvm.start(limit, OtherWriter.class, "write", file.toString(), "1000000")) {
            assertThat(writer.line()).startsWith("FILE_NOT_WRITTEN: ");
        }

        assertThat(file).hasContent("old");
        assertThat(folder.resolve(".a.json.tmp")).doesNotExist();
    }

    @Test
    void a_folder_that_takes_no_files_is_one_problem() throws IOException {
        var path = closedFolder().resolve("a.json");
        var file = new DurableFile(path, BackupPlan.THINNING, Kits.real());

        var outcome = file.alone(writer -> writer.write("new".getBytes(UTF_8)));

        var problem = ((Failed<?>) outcome).problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_NOT_WRITTEN);
        assertThat(problem.details().getFirst()).isEqualTo(path.toString());
        assertThat(problem.details().get(1)).isNotBlank().doesNotContain("\n");
    }

    @Test
    void a_file_that_may_not_be_read_is_one_problem_and_stays() throws IOException {
        var path = folder.resolve("a.json");
        Files.writeString(path, "{}");
        assumeTrue(path.toFile().setReadable(false) && !Files.isReadable(path), "the super-user may read everything");

        var outcome = new DurableFile(path, BackupPlan.NONE, Kits.real()).read();

        assertThat(((Failed<?>) outcome).problem().details().get(1)).isEqualTo("permission was denied");
    }

    /** Permissions stop nobody who is the super-user, but the kernel's own folders do. */
    private Path closedFolder() {
        Path kernels = Path.of("/proc");
        if (Files.isDirectory(kernels)) {
            return kernels;
        }
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "needs a folder to close");
        return folder;
    }
}
