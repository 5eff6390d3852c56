package app.chatelaine.desktop.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.activity.Activity;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.Activity.State;
import app.chatelaine.core.activity.ActivityReport;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.LockedStore;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is done to the accounts stands in the activity, with what came of it. */
class WorkspaceLogTest {
    private final Workbench bench =
            new Workbench().with(SampleAccounts.twelve()).load();

    @Test
    void a_check_of_one_says_what_the_service_said() {
        bench.workspace.checking().check(List.of(bench.row("work")));

        assertThat(last().kind()).isEqualTo(Kind.CHECK);
        assertThat(last().subject()).isEqualTo("ION / work");
        assertThat(last().state()).isEqualTo(State.DONE);
        assertThat(last().detail()).startsWith("Accepted 1 · ");
    }

    @Test
    void a_check_of_all_counts_the_results_and_names_what_failed() {
        for (String name : List.of("work", "trial", "jobs", "CI")) {
            bench.answers.put(bench.row(name).id(), Checks.of(Verdict.REJECTED, Workbench.NOW, 90, "401"));
        }
        bench.workspace.checking().check(bench.workspace.accounts().rows());

        assertThat(last().subject()).isEqualTo("12 accounts");
        assertThat(last().done()).isEqualTo(12);
        assertThat(last().total()).isEqualTo(12);
        assertThat(last().detail()).startsWith("Accepted 8 · Rejected 4 (").contains(", 1 more)");
    }

    @Test
    void a_check_without_a_key_says_why_it_failed() {
        var locked = new Workbench(new LockedStore(), Settings.DEFAULT, Locale.ENGLISH)
                .withBook(SampleAccounts.twelve())
                .load();
        locked.workspace.checking().check(List.of(locked.row("work")));

        var entry = locked.log.entries().getFirst();
        assertThat(entry.state()).isEqualTo(State.FAILED);
        assertThat(entry.problem()).extracting(problem -> problem.code()).isEqualTo(ProblemCode.KEYCHAIN_LOCKED);
    }

    @Test
    void a_check_that_is_cancelled_says_so() {
        bench.background.hold();
        bench.workspace.checking().check(List.of(bench.row("work")));
        bench.workspace.checking().cancel();
        bench.background.runNext();

        assertThat(last().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void a_copy_is_there_without_its_key() {
        bench.workspace.copying().copy(bench.row("jobs"));

        assertThat(last().kind()).isEqualTo(Kind.COPY);
        assertThat(last().state()).isEqualTo(State.DONE);
        assertThat(new ActivityReport(bench.messages, Workbench.ZONE).of(bench.log.entries()))
                .contains("Copy PineXQ / jobs: done")
                .doesNotContain("key-of-");
    }

    @Test
    void a_removal_and_its_undo_are_both_there() {
        bench.workspace.editing().remove(List.of(bench.row("jobs"), bench.row("CI")), (words, undo) -> {});
        assertThat(last().kind()).isEqualTo(Kind.REMOVE);
        assertThat(last().subject()).isEqualTo("2 accounts");

        bench.workspace.undo().undo();
        assertThat(last().kind()).isEqualTo(Kind.RESTORE);
        assertThat(last().subject()).isEqualTo("2 accounts");
        assertThat(last().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_removal_that_failed_says_why() {
        var row = bench.row("jobs");
        bench.workspace.editing().remove(List.of(row), (words, undo) -> {});
        bench.workspace.editing().remove(List.of(row), (words, undo) -> {});

        assertThat(last().state()).isEqualTo(State.FAILED);
        assertThat(last().problem()).extracting(problem -> problem.code()).isEqualTo(ProblemCode.ACCOUNT_NOT_FOUND);
    }

    private Activity last() {
        return bench.log.entries().getFirst();
    }
}
