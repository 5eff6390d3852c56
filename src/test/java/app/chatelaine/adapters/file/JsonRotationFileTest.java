package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.RotationFile;
import app.chatelaine.testing.RotationFileContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRotationFileTest implements RotationFileContract {
    @TempDir
    Path folder;

    @Override
    public RotationFile journal() {
        return new JsonRotationFile(path(), Kits.real());
    }

    private Path path() {
        return folder.resolve("rotations.json");
    }

    @Test
    void ROT_10_is_there_after_a_restart() {
        assertThat(journal().update(none -> Outcome.ok(Fixtures.ROTATIONS)).isOk())
                .isTrue();

        assertThat(journal().read()).isEqualTo(Outcome.ok(Fixtures.ROTATIONS));
    }

    @Test
    void reading_a_journal_that_is_not_there_makes_nothing() {
        assertThat(journal().read().isOk()).isTrue();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ROT_11_damage_is_said_the_damaged_journal_kept_and_the_last_backup_takes_its_place() throws IOException {
        assertThat(journal().update(none -> Outcome.ok(Fixtures.ROTATIONS)).isOk())
                .isTrue();
        assertThat(journal().update(all -> Outcome.ok(List.of())).isOk()).isTrue();
        Files.writeString(path(), "{ damaged");
        var journal = journal();

        var said = journal.read();

        var copy = folder.resolve("rotations.json.damaged-20260301T120000000Z");
        assertThat(said)
                .isEqualTo(Outcome.failed(Problem.of(ProblemCode.FILE_DAMAGED, path().toString(), copy.toString())));
        assertThat(copy).hasContent("{ damaged");
        assertThat(journal.read()).isEqualTo(Outcome.ok(Fixtures.ROTATIONS));
    }

    @Test
    void ROT_11_a_journal_of_a_newer_program_is_read_and_never_changed() throws IOException {
        assertThat(journal().update(none -> Outcome.ok(Fixtures.ROTATIONS)).isOk())
                .isTrue();
        String newer = Files.readString(path()).replace("\"schema\" : 1", "\"schema\" : 2");
        Files.writeString(path(), newer);

        assertThat(journal().read()).isEqualTo(Outcome.ok(Fixtures.ROTATIONS));
        assertThat(journal().update(all -> Outcome.ok(List.of())))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo(ProblemCode.FILE_NEWER));
        assertThat(path()).hasContent(newer);
    }

    @Test
    void a_rotation_without_events_is_damage() throws IOException {
        String text =
                new String(DocumentFormatsTest.resource("rotations-1.json"), java.nio.charset.StandardCharsets.UTF_8);
        int events = text.lastIndexOf("\"events\" : [");
        Files.writeString(path(), text.substring(0, events) + "\"events\" : [ ] } ] }");

        assertThat(journal().read())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo(ProblemCode.FILE_DAMAGED));
    }
}
