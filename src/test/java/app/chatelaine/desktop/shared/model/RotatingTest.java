package app.chatelaine.desktop.shared.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.activity.Activity;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.service.Service;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import app.chatelaine.testing.RotationBench;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RotatingTest {
    private final RotationBench rotation = new RotationBench();
    private final Workbench bench = rotation.bench;
    private final Rotating rotating = bench.workspace.rotating();
    private final AccountRow work = bench.row("work");
    private final Service ion =
            bench.workspace.accounts().service(work.state().account()).orElseThrow();

    private List<Notice> notices() {
        return bench.workspace.notices().shown().stream()
                .filter(notice -> notice.topic() == Topic.ROTATION)
                .toList();
    }

    private void begin() {
        rotating.begin(work, ion, Wishes.ROUTINE, null, () -> {});
    }

    @Test
    void ROT_11_a_rotation_that_stopped_is_said_once_and_shown_when_that_is_asked_for() {
        var shown = new ArrayList<AccountId>();
        rotating.showWith(shown::addAll);
        bench.keys.failNext(Problem.of(ProblemCode.SERVICE_REFUSED, "ION", "HTTP 403"));
        begin();
        assertThat(notices()).extracting(Notice::text).containsExactly("The rotation of “work” waits for you.");
        Objects.requireNonNull(notices().getFirst().onAction()).run();
        assertThat(shown).containsExactly(work.id());
        bench.workspace.notices().dismiss(notices().getFirst());
        rotating.passTime();
        assertThat(notices()).isEmpty();
    }

    @Test
    void ROT_05_a_rotation_is_due_when_its_grace_is_over_and_not_before() {
        begin();
        assertThat(notices()).isEmpty();
        bench.timer.advance(Duration.ofDays(7));
        rotating.passTime();
        assertThat(notices()).hasSize(1);
        rotating.resume(work, ion, UnaryOperator.identity(), null, () -> {});
        assertThat(notices()).isEmpty();
        assertThat(rotating.latest(work.id()).orElseThrow().standing()).isEqualTo(Standing.COMPLETED);
    }

    @Test
    void ROT_10_a_rotation_that_another_program_left_in_the_middle_is_found() {
        begin();
        var elsewhere = new Workbench();
        assertThat(elsewhere.workspace.rotating().open(work.id())).isEmpty();
        rotating.load();
        assertThat(rotating.open(work.id()).orElseThrow().standing()).isEqualTo(Standing.AWAITS_GRACE);
        assertThat(rotating.openProperty().get()).containsEntry(work.id(), Standing.AWAITS_GRACE);
    }

    @Test
    void ROT_02_a_second_rotation_of_the_same_account_is_not_begun_while_one_runs() {
        bench.background.hold();
        begin();
        assertThat(rotating.runsHere(work.id())).isTrue();
        begin();
        var ended = new ArrayList<String>();
        rotating.stop(() -> ended.add("ended"));
        assertThat(ended).isEmpty();
        while (!bench.background.isIdle()) {
            bench.background.runNext();
        }
        assertThat(ended).containsExactly("ended");
        assertThat(rotating.open(work.id()).orElseThrow().standing()).isEqualTo(Standing.STOPPED);
    }

    @Test
    void the_log_tells_what_was_done_and_how_it_stands() {
        begin();
        assertThat(bench.log.entries())
                .filteredOn(entry -> entry.kind() == Activity.Kind.ROTATE)
                .extracting(Activity::subject, Activity::detail)
                .containsExactly(tuple("ION / work", "old key lives on"));
    }

    @Test
    void ROT_11_the_only_copy_of_a_key_outlives_an_attempt_that_could_not_even_begin() {
        rotation.store.lockAfterMaking();
        begin();
        assertThat(rotating.holdsOnlyCopy()).isTrue();
        bench.journal.failWith(Problem.of(ProblemCode.FILE_BUSY, "rotations.json", "another program"));
        rotating.resume(work, ion, UnaryOperator.identity(), null, () -> {});
        assertThat(rotating.holdsOnlyCopy()).isTrue();
        bench.journal.failWith(null);
        rotation.store.unlock();
        rotating.resume(work, ion, UnaryOperator.identity(), null, () -> {});
        assertThat(rotating.holdsOnlyCopy()).isFalse();
    }
}
