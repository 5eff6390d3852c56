package app.chatelaine.desktop.rotation.several;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.rotation.RotateContext;
import app.chatelaine.desktop.rotation.several.RotateSeveralViewModel.Line;
import app.chatelaine.desktop.rotation.several.RotateSeveralViewModel.Opens;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.testing.MemoryPlaces;
import app.chatelaine.testing.RotationBench;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotateSeveralViewModelTest {
    private final RotationBench rotation = new RotationBench();
    private final Workbench bench = rotation.bench;

    private RotateSeveralViewModel model() {
        List<AccountRow> rows = List.of(bench.row("battery"), bench.row("work"), bench.row("impact"));
        var model = new RotateSeveralViewModel(
                new RotateContext(
                        bench.messages,
                        bench.times,
                        bench.catalogue,
                        bench.accounts,
                        bench.workspace,
                        bench.background,
                        bench.timer,
                        bench.timer,
                        bench.opened::add,
                        MemoryPlaces.HOME),
                rows);
        model.follow(new Subscriptions());
        return model;
    }

    private Optional<Standing> standing(String name) {
        return bench.workspace.rotating().latest(bench.row(name).id()).map(state -> state.standing());
    }

    @Test
    void ROT_01_each_has_its_own_result_and_those_that_need_a_person_wait() {
        var model = model();
        assertThat(model.toDoProperty().get()).isEqualTo(3);
        assertThat(model.saidProperty().get().sentence()).isEqualTo("For a moment no key works for “impact”.");
        model.start();
        assertThat(standing("battery")).contains(Standing.AWAITS_KEY);
        assertThat(standing("work")).contains(Standing.AWAITS_GRACE);
        assertThat(standing("impact")).contains(Standing.COMPLETED);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.toDoProperty().get()).isZero();
        assertThat(model.lines().getFirst().mark()).isEqualTo("needs you");
        assertThat(model.lines()).extracting(Line::opens).containsExactly(Opens.PASTE, Opens.DETAILS, Opens.DETAILS);
        assertThat(model.isDone()).isTrue();
        assertThat(model.saidProperty().get().sentence()).isEqualTo("2 on the new key, 1 needs you.");
    }

    @Test
    void ROT_11_what_fails_stops_none_of_the_others() {
        bench.keys.failNext(Problem.of(ProblemCode.SERVICE_REFUSED, "ION", "HTTP 403"));
        var model = model();
        model.start();
        assertThat(standing("work")).contains(Standing.STOPPED);
        assertThat(standing("impact")).contains(Standing.COMPLETED);
        assertThat(model.lines().get(1).said().sentence()).contains("HTTP 403");
    }

    @Test
    void ROT_02_what_is_in_a_rotation_is_gone_on_with_only_when_it_is_due() {
        model().start();
        var again = model();
        assertThat(again.toDoProperty().get()).isEqualTo(1);
        bench.timer.advance(Duration.ofDays(8));
        bench.workspace.rotating().passTime();
        assertThat(again.toDoProperty().get()).isEqualTo(2);
        again.start();
        assertThat(standing("work")).contains(Standing.COMPLETED);
    }

    @Test
    void none_is_begun_after_a_stop() {
        bench.background.hold();
        var model = model();
        model.start();
        model.cancel();
        while (!bench.background.isIdle()) {
            bench.background.runNext();
        }
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(standing("work")).isEmpty();
        assertThat(standing("impact")).isEmpty();
    }
}
