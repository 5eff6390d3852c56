package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.testing.HealthHistoryContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonHealthHistoryTest implements HealthHistoryContract {
    @TempDir
    Path folder;

    @Override
    public HealthHistory history() {
        return new JsonHealthHistory(path(), Kits.real());
    }

    private Path path() {
        return folder.resolve("health.json");
    }

    @Test
    void HLT_04_is_there_after_a_restart() {
        assertThat(history().append(Map.of(ONE, Fixtures.FULL_RESULT)).isOk()).isTrue();

        assertThat(history().read()).isEqualTo(Outcome.ok(Map.of(ONE, List.of(Fixtures.FULL_RESULT))));
    }

    @Test
    void nothing_to_add_writes_nothing() {
        assertThat(history().append(Map.of())).isEqualTo(Outcome.done());

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_damaged_history_takes_new_results_at_once_and_is_said_when_it_is_read() throws IOException {
        Files.writeString(path(), "{ damaged");
        var history = history();

        assertThat(history.append(Map.of(ONE, Fixtures.PLAIN_RESULT))).isEqualTo(Outcome.done());

        var copy = folder.resolve("health.json.damaged-20260301T120000000Z");
        assertThat(copy).hasContent("{ damaged");
        assertThat(history.read())
                .isEqualTo(Outcome.failed(Problem.of(ProblemCode.FILE_DAMAGED, path().toString(), copy.toString())));
        assertThat(history.read()).isEqualTo(Outcome.ok(Map.of(ONE, List.of(Fixtures.PLAIN_RESULT))));
    }
}
