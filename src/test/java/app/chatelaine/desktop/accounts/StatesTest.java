package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.desktop.accounts.Listing.Emptiness;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the window says when things are not as they should be. */
class StatesTest {
    private final Workbench bench = new Workbench();

    @Test
    void accounts_that_cannot_be_read_are_not_said_to_be_none() {
        bench.with(SampleAccounts.twelve());
        bench.file.failWith(Problem.of(ProblemCode.FILE_DAMAGED, "accounts.json", "accounts.damaged-1.json"));
        bench.load();
        var listing = new Listing(bench.workspace.accounts());
        OnFx.run(() -> listing.follow(new Subscriptions()));

        assertThat(listing.emptinessProperty().get()).isEqualTo(Emptiness.UNREADABLE);

        bench.file.failWith(null);
        OnFx.run(bench::load);
        assertThat(listing.emptinessProperty().get()).isEqualTo(Emptiness.NONE);
    }

    @Test
    void when_nothing_is_reached_one_sentence_says_so_for_all() {
        bench.with(SampleAccounts.twelve()).load();
        answerAll(Verdict.UNREACHABLE);
        check();

        assertThat(bench.workspace.notices().shown()).extracting(Notice::topic).containsExactly(Topic.NETWORK);

        bench.answers.clear();
        OnFx.run(() -> {
            var again = bench.workspace.notices().shown().getFirst().onAction();
            if (again != null) {
                again.run();
            }
            bench.timer.advance(Duration.ofMillis(100));
        });
        assertThat(bench.workspace.notices().shown()).isEmpty();
    }

    @Test
    void one_service_that_is_down_makes_no_outage_of_all() {
        bench.with(SampleAccounts.twelve()).load();
        answerAll(Verdict.UNREACHABLE);
        bench.answers.remove(bench.row("jobs").id());
        check();

        assertThat(bench.workspace.notices().shown()).isEmpty();
    }

    private void answerAll(Verdict verdict) {
        bench.workspace
                .accounts()
                .rows()
                .forEach(row -> bench.answers.put(row.id(), Checks.of(verdict, Workbench.NOW, -1, "No answer")));
    }

    private void check() {
        OnFx.run(() -> {
            bench.workspace.checking().check(bench.workspace.accounts().rows());
            bench.timer.advance(Duration.ofMillis(100));
        });
    }
}
