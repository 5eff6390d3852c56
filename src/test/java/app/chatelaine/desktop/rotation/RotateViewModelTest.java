package app.chatelaine.desktop.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.rotation.RotateViewModel.Stage;
import app.chatelaine.desktop.rotation.StepLine.Mark;
import app.chatelaine.desktop.shared.RotationWords.Tone;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.RotationAction;
import app.chatelaine.desktop.shared.model.RotationState;
import app.chatelaine.testing.MemoryPlaces;
import app.chatelaine.testing.RotationBench;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RotateViewModelTest {
    private final RotationBench rotation = new RotationBench();
    private final Workbench bench = rotation.bench;

    private RotateViewModel model(String name) {
        var row = bench.row(name);
        var service = bench.workspace.accounts().service(row.state().account()).orElseThrow();
        var model = new RotateViewModel(context(), row, service);
        model.follow(new Subscriptions());
        return model;
    }

    private RotateContext context() {
        return context(bench);
    }

    static RotateContext context(Workbench bench) {
        return new RotateContext(
                bench.messages,
                bench.times,
                bench.catalogue,
                bench.accounts,
                bench.workspace,
                bench.background,
                bench.timer,
                bench.timer,
                bench.opened::add,
                MemoryPlaces.HOME);
    }

    private RotationState state(AccountRow row) {
        return bench.workspace.rotating().latest(row.id()).orElseThrow();
    }

    private static Mark mark(RotateViewModel model, RotationStep step) {
        return line(model, step).mark();
    }

    private static StepLine line(RotateViewModel model, RotationStep step) {
        return model.lines().stream()
                .filter(line -> line.step() == step)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ROT_01_the_plan_is_told_before_anything_happens() {
        bench.deliver("work", new DotEnv(MemoryPlaces.HOME + "/plant/.env", "ION_CLIENT_SECRET"));
        bench.load();
        var model = model("work");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.PLAN);
        assertThat(model.lines()).extracting(StepLine::step).containsExactly(RotationStep.values());
        assertThat(model.lines()).allMatch(line -> line.mark() == Mark.TO_COME);
        assertThat(model.lines().get(4).details())
                .extracting(StepLine.Detail::words)
                .contains("~/plant/.env · ION_CLIENT_SECRET");
        assertThat(bench.keys.ids()).containsExactly("cid-work");
    }

    @Test
    void ROT_05_the_old_key_lives_on_for_the_chosen_time_and_can_be_ended_before() {
        var model = model("work");
        model.graceProperty().set(Duration.ofDays(30));
        assertThat(model.lines().get(5).details().getFirst().words()).contains("After 30 days");
        model.start();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.OPEN);
        assertThat(state(bench.row("work")).standing()).isEqualTo(Standing.AWAITS_GRACE);
        assertThat(mark(model, RotationStep.DELIVER)).isEqualTo(Mark.DONE);
        assertThat(mark(model, RotationStep.RETIRE)).isEqualTo(Mark.WAITS);
        assertThat(model.saidProperty().get().sentence()).contains("lives until");
        assertThat(model.actionsProperty().get()).containsExactly(RotationAction.END_NOW, RotationAction.UNDO);
        model.act(RotationAction.END_NOW);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
        assertThat(model.saidProperty().get().more()).contains("HTTP 401");
        assertThat(model.lines()).allMatch(line -> line.mark() == Mark.DONE);
        assertThat(bench.keys.ids()).containsExactly("cid-new1");
        assertThat(bench.row("work").state().account().fields()).containsEntry("clientId", "cid-new1");
    }

    @Test
    void ROT_05_an_exposed_key_waits_for_nothing() {
        var model = model("work");
        model.exposedProperty().set(true);
        model.start();
        assertThat(state(bench.row("work")).standing()).isEqualTo(Standing.COMPLETED);
    }

    @Test
    void ROT_08_the_way_back_has_its_own_steps() {
        var model = model("work");
        model.start();
        model.act(RotationAction.UNDO);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
        assertThat(model.lines().getFirst().step()).isEqualTo(RotationStep.ACCEPT);
        assertThat(model.saidProperty().get().sentence()).contains("old key is in use again");
        assertThat(bench.row("work").state().account().fields()).containsEntry("clientId", "cid-work");
        assertThat(bench.keys.ids()).containsExactly("cid-work");
    }

    @Test
    void ROT_03_the_gap_is_said_before_and_counted_after() {
        var model = model("impact");
        model.start();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
        assertThat(model.saidProperty().get().more()).contains("programs had no key that worked");
    }

    @Test
    void ROT_04_a_rotation_without_a_key_waits_for_it_and_takes_it_when_it_is_pasted() {
        var model = model("battery");
        assertThat(model.pastingProperty().get()).isTrue();
        model.start();
        assertThat(state(bench.row("battery")).standing()).isEqualTo(Standing.AWAITS_KEY);
        assertThat(model.pastingProperty().get()).isTrue();
        model.key().paste("IONWORKS_API_KEY=" + RotationBench.NEW_KEY + "\n");
        model.act(RotationAction.BRING_KEY);
        assertThat(state(bench.row("battery")).standing()).isEqualTo(Standing.AWAITS_GRACE);
        assertThat(model.key().presentProperty().get()).isFalse();
        model.act(RotationAction.END_NOW);
        assertThat(model.saidProperty().get().sentence()).isEqualTo("The old key still works, day 1.");
        bench.timer.advance(Duration.ofDays(1));
        assertThat(model.saidProperty().get().sentence()).isEqualTo("The old key still works, day 2.");
        bench.keys.end(rotation.keyOf("battery"));
        model.act(RotationAction.CHECK_AGAIN);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
    }

    @Test
    void ROT_07_the_same_key_again_and_no_key_at_all_are_said_at_once() {
        var model = model("battery");
        model.start();
        model.act(RotationAction.BRING_KEY);
        assertThat(model.wrongProperty().get()).isEqualTo("Paste the new key first.");
        model.key().paste(rotation.keyOf("battery"));
        model.act(RotationAction.BRING_KEY);
        assertThat(model.wrongProperty().get()).contains("“battery” has already");
        assertThat(state(bench.row("battery")).standing()).isEqualTo(Standing.AWAITS_KEY);
    }

    @Test
    void ROT_07_a_refused_key_can_be_replaced_by_another() {
        bench.keys.end(RotationBench.NEW_KEY);
        var model = model("battery");
        model.key().paste(RotationBench.NEW_KEY);
        model.start();
        assertThat(state(bench.row("battery")).standing()).isEqualTo(Standing.STOPPED);
        assertThat(mark(model, RotationStep.ACCEPT)).isEqualTo(Mark.FAILED);
        assertThat(model.actionsProperty().get()).contains(RotationAction.BRING_KEY, RotationAction.UNDO);
        assertThat(model.pastingProperty().get()).isFalse();
        model.act(RotationAction.BRING_KEY);
        assertThat(model.pastingProperty().get()).isTrue();
        assertThat(model.actionsProperty().get()).first().isEqualTo(RotationAction.BRING_KEY);
        model.key().paste(RotationBench.NEW_KEY + "x");
        model.act(RotationAction.BRING_KEY);
        assertThat(state(bench.row("battery")).standing()).isEqualTo(Standing.AWAITS_GRACE);
    }

    @Test
    void ROT_09_the_old_key_is_let_go_only_when_the_name_is_typed() {
        var model = model("battery");
        model.graceProperty().set(Duration.ZERO);
        model.key().paste(RotationBench.NEW_KEY);
        model.start();
        model.act(RotationAction.LET_GO);
        assertThat(model.lettingGoProperty().get()).isTrue();
        model.keepOld();
        assertThat(model.lettingGoProperty().get()).isFalse();
        model.act(RotationAction.LET_GO);
        model.typedNameProperty().set("batery");
        model.act(RotationAction.LET_GO);
        assertThat(model.wrongProperty().get()).contains("“battery”");
        model.typedNameProperty().set("battery");
        model.act(RotationAction.LET_GO);
        assertThat(state(bench.row("battery")).standing()).isEqualTo(Standing.LET_GO);
        assertThat(line(model, RotationStep.RETIRE).mark()).isEqualTo(Mark.DOUBTFUL);
        assertThat(line(model, RotationStep.RETIRE).details().getFirst().words())
                .as("nobody saw it dead")
                .contains("not known");
        assertThat(mark(model, RotationStep.PROVE)).isEqualTo(Mark.DOUBTFUL);
    }

    @Test
    void ROT_11_a_failed_step_says_what_and_can_be_tried_again() {
        bench.keys.failNext(Problem.of(ProblemCode.SERVICE_REFUSED, "ION", "HTTP 403"));
        var model = model("work");
        model.start();
        assertThat(mark(model, RotationStep.MAKE)).isEqualTo(Mark.FAILED);
        assertThat(model.saidProperty().get().sentence()).contains("HTTP 403");
        model.act(RotationAction.TRY_AGAIN);
        assertThat(state(bench.row("work")).standing()).isEqualTo(Standing.AWAITS_GRACE);
    }

    @Test
    void ROT_02_an_attempt_beside_a_rotation_of_another_program_is_refused_in_words() {
        var model = model("work");
        bench.journal.failWith(Problem.of(ProblemCode.FILE_BUSY, "rotations.json", "another program"));
        model.start();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.PLAN);
        assertThat(model.saidProperty().get().sentence()).contains("in use by another program");
        bench.journal.failWith(null);
        model.start();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.OPEN);
    }

    @Test
    void ROT_11_a_new_key_that_cannot_be_stored_stays_at_hand_until_it_is() {
        rotation.store.lockAfterMaking();
        var model = model("work");
        model.start();
        assertThat(model.unstored()).isPresent();
        assertThat(bench.workspace.rotating().holdsOnlyCopy()).isTrue();
        rotation.store.unlock();
        model.act(RotationAction.TRY_AGAIN);
        assertThat(bench.workspace.rotating().holdsOnlyCopy()).isFalse();
        assertThat(bench.keys.ids()).containsExactly("cid-work", "cid-new1");
        assertThat(state(bench.row("work")).standing()).isEqualTo(Standing.AWAITS_GRACE);
    }

    @Test
    void the_sheet_can_be_closed_and_opened_again_where_it_stands() {
        model("work").start();
        var again = model("work");
        assertThat(again.stageProperty().get()).isEqualTo(Stage.OPEN);
        assertThat(again.actionsProperty().get()).contains(RotationAction.END_NOW);
    }

    @Test
    void the_account_is_checked_afterwards_and_its_new_key_shown() {
        var before = bench.row("work").state().account().key().masked();
        model("work").start();
        assertThat(bench.row("work").state().account().key().masked()).isNotEqualTo(before);
        assertThat(bench.row("work").state().history()).isNotEmpty();
    }

    @Test
    void the_first_step_runs_before_anything_was_heard_of_it() {
        bench.background.hold();
        var model = model("work");
        model.start();
        assertThat(mark(model, RotationStep.MAKE)).isEqualTo(Mark.RUNNING);
        assertThat(mark(model, RotationStep.STORE)).isEqualTo(Mark.TO_COME);
        assertThat(model.saidProperty().get().sentence()).isEqualTo("The rotation is on its way.");
        assertThat(model.actionsProperty().get()).containsExactly(RotationAction.CANCEL);
    }

    @Test
    void ROT_07_after_a_refused_key_another_one_is_the_next_thing_and_is_asked_for_once() {
        bench.keys.end(RotationBench.NEW_KEY);
        var model = model("battery");
        model.key().paste(RotationBench.NEW_KEY);
        model.start();
        assertThat(model.actionsProperty().get()).first().isEqualTo(RotationAction.BRING_KEY);
        assertThat(model.saidProperty().get().sentence()).contains("does not take the new key");
        assertThat(line(model, RotationStep.ACCEPT).details()).isEmpty();
    }

    @Test
    void ROT_13_what_was_left_for_a_person_is_said_where_the_rotation_stands() {
        bench.deliver("work", new DotEnv(MemoryPlaces.HOME + "/plant/.env", "ION_CLIENT_SECRET"));
        bench.deliver("work", new KeyringEntry("ion", "work"));
        bench.load();
        bench.places.put(MemoryPlaces.HOME + "/plant/.env", "ION_CLIENT_SECRET=changed-by-somebody\n");
        var model = model("work");
        model.start();
        var said = model.saidProperty().get();
        assertThat(said.tone()).isEqualTo(Tone.WARN);
        assertThat(said.more()).contains("/plant/.env", "ion/work", "clientId=cid-new1");
        model.act(RotationAction.END_NOW);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ENDED);
        assertThat(model.saidProperty().get().tone()).isEqualTo(Tone.WARN);
        assertThat(model.saidProperty().get().more()).contains("/plant/.env");
    }

    @Test
    void ROT_08_what_the_way_back_leaves_for_a_person_belongs_to_the_key_that_came_back() {
        bench.deliver("work", new KeyringEntry("ion", "work"));
        bench.load();
        var model = model("work");
        model.start();
        model.act(RotationAction.UNDO);
        var said = model.saidProperty().get();
        assertThat(said.tone()).isEqualTo(Tone.WARN);
        assertThat(said.more()).contains("clientId=cid-work").doesNotContain("new key");
    }

    @Test
    void ROT_05_the_step_that_ends_the_old_key_says_until_when_it_waits() {
        var model = model("work");
        model.start();
        assertThat(line(model, RotationStep.RETIRE).time()).isEqualTo("27 Nov 2026");
    }

    @Test
    void ROT_11_no_other_key_is_asked_for_while_the_only_copy_of_one_is_here() {
        rotation.store.lockAfterMaking();
        var model = model("work");
        model.start();
        assertThat(model.actionsProperty().get()).containsExactly(RotationAction.TRY_AGAIN, RotationAction.UNDO);
    }
}
