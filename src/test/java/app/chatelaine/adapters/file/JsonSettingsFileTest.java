package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.WindowState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void without_a_file_settings_are_at_their_defaults() {
        assertThat(settings().read()).isEqualTo(Outcome.ok(Settings.DEFAULT));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void settings_are_there_after_a_restart() {
        assertThat(settings().write(Fixtures.SETTINGS)).isEqualTo(Outcome.done());

        assertThat(settings().read()).isEqualTo(Outcome.ok(Fixtures.SETTINGS));
    }

    @Test
    void the_state_of_the_window_is_there_after_a_restart() {
        assertThat(window().read()).isEqualTo(Outcome.ok(WindowState.DEFAULT));
        assertThat(window().write(Fixtures.WINDOW)).isEqualTo(Outcome.done());

        assertThat(window().read()).isEqualTo(Outcome.ok(Fixtures.WINDOW));
    }

    @Nested
    class A_damaged_file {

        @Test
        void is_said_once_and_then_the_newest_backup_has_its_place() throws IOException {
            assertThat(settings().write(Fixtures.SETTINGS).isOk()).isTrue();
            assertThat(settings().write(Settings.DEFAULT).isOk()).isTrue();
            Files.writeString(path(), "{\"schema\":1,\"theme\":\"pink\"}");
            var settings = settings();

            assertThat(((Failed<?>) settings.read()).problem().code()).isEqualTo(ProblemCode.FILE_DAMAGED);
            assertThat(settings.read()).isEqualTo(Outcome.ok(Fixtures.SETTINGS));
        }

        @Test
        void DOC_02_that_cannot_be_set_aside_is_said_every_time_and_never_taken_for_defaults() throws IOException {
            Files.writeString(path(), "damaged");
            var settings = new JsonSettingsFile(path(), Kits.on(new FullDisk()));

            var problem = Outcome.failed(Problem.of(
                    ProblemCode.FILE_READ_ONLY,
                    path().toString(),
                    "it is damaged and could not be set aside (No space left on device)"));
            assertThat(settings.read()).isEqualTo(problem);
            assertThat(settings.read()).isEqualTo(problem);
            assertThat(settings.write(Settings.DEFAULT).isOk()).isFalse();
            assertThat(path()).hasContent("damaged");
        }
    }

    @Nested
    class A_file_of_a_newer_program {

        @Test
        void DOC_03_is_read_and_never_changed() throws IOException {
            String newer = "{\"schema\":2,\"writtenBy\":\"9.0.0\",\"dueSoonDays\":5}";
            Files.writeString(path(), newer);

            assertThat(settings().read().map(Settings::dueSoonDays)).isEqualTo(Outcome.ok(5));
            assertThat(settings().write(Fixtures.SETTINGS))
                    .isEqualTo(Outcome.failed(ProblemCode.FILE_NEWER, path().toString(), "9.0.0"));
            assertThat(path()).hasContent(newer);
        }
    }

    private static final class FullDisk extends ForwardingDisk {
        @Override
        public void writeNew(Path file, byte[] content) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    private Path path() {
        return folder.resolve("settings.json");
    }

    private JsonSettingsFile settings() {
        return new JsonSettingsFile(path(), Kits.real());
    }

    private JsonWindowState window() {
        return new JsonWindowState(folder.resolve("window.json"), Kits.real());
    }
}
