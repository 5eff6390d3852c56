package app.chatelaine.desktop.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.desktop.rotation.plan.RotationPlanViewModel.KeyLine;
import app.chatelaine.testing.RotationBench;
import app.chatelaine.testing.Workbench;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RotationPlanViewModelTest {
    private final Workbench bench = new RotationBench().bench;
    private final Map<Path, String> written = new HashMap<>();
    private Outcome<Done> outcome = Outcome.done();
    private final RotationPlanViewModel model = new RotationPlanViewModel(
            bench.workspace.accounts().rows(),
            bench.messages,
            bench.timer,
            Workbench.ZONE,
            bench.background,
            (file, text) -> {
                written.put(file, text);
                return outcome;
            });

    @Test
    void the_riskiest_come_first_and_no_more_a_day_than_is_wished() {
        assertThat(model.keys()).isEqualTo(3);
        assertThat(model.days()).hasSize(2);
        assertThat(model.days().getFirst().date()).isEqualTo("Friday, November 20, 2026");
        assertThat(model.days().getFirst().keys()).extracting(KeyLine::name).containsExactly("work", "impact");
        // No key is replaced on a weekend.
        assertThat(model.days().getLast().date()).startsWith("Monday");
        model.perDayProperty().set(3);
        assertThat(model.days()).hasSize(1);
        assertThat(model.first()).hasSize(3);
    }

    @Test
    void the_calendar_is_written_where_it_is_wished_and_that_is_said() {
        var file = Path.of("/home/mara/rotations.ics");
        model.export(file);
        assertThat(written.get(file)).startsWith("BEGIN:VCALENDAR").contains("Rotate the key “work” of ION");
        assertThat(model.saidProperty().get().sentence()).isEqualTo("Written to /home/mara/rotations.ics.");
    }

    @Test
    void a_calendar_that_cannot_be_written_is_said() {
        outcome = Outcome.failed(ProblemCode.FILE_NOT_WRITTEN, "/r.ics", "disk full");
        model.export(Path.of("/r.ics"));
        assertThat(model.saidProperty().get().sentence()).contains("disk full");
    }
}
