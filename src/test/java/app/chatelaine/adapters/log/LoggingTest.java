package app.chatelaine.adapters.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggingTest {
    @TempDir
    private Path state;

    @AfterEach
    void close() {
        Logging.off();
    }

    @Test
    void DOC_05_makes_the_folder_and_the_file_for_their_owner_alone() throws IOException {
        Path folder = state.resolve("100%home").resolve("logs");

        Logging.toFile(folder);
        System.getLogger("app.chatelaine.log").log(System.Logger.Level.INFO, "hello");
        Logging.off();

        Path file = folder.resolve("chatelaine.log");
        assertThat(file).content().contains("INFO app.chatelaine.log: hello");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void goes_on_in_the_file_of_the_last_start() throws IOException {
        for (int start = 1; start <= 2; start++) {
            Logging.toFile(state);
            System.getLogger("app.chatelaine.log").log(System.Logger.Level.INFO, "start " + start);
            Logging.off();
        }

        assertThat(state.resolve("chatelaine.log")).content().contains("start 1", "start 2");
    }
}
