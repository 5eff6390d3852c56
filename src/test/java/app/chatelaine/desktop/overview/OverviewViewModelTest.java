package app.chatelaine.desktop.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.attention.Condition;
import app.chatelaine.core.attention.Overview.Bin;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {
    private final Workbench bench = bench();
    private final List<String> listed = new ArrayList<>();
    private final OverviewViewModel model = new OverviewViewModel(
            bench.workspace.accounts(),
            bench.workspace.checking(),
            bench.messages,
            OverviewViewModel.Table.of(
                    (service, query) -> listed.add(service + "|" + query), id -> listed.add(bench.nameOf(id))));

    OverviewViewModelTest() {
        OnFx.run(() -> model.follow(new Subscriptions()));
    }

    private static Workbench bench() {
        var twelve = SampleAccounts.twelve();
        return new Workbench()
                .with(twelve)
                .withChecks(SampleAccounts.checks(twelve))
                .load();
    }

    private Situation now() {
        return model.situationProperty().get();
    }

    @Test
    void WIN_11_every_account_stands_in_one_way_and_all_of_them_make_up_the_whole() {
        assertThat(now().conditions().values().stream().mapToInt(count -> count).sum())
                .isEqualTo(now().total())
                .isEqualTo(12);
        assertThat(now().count(Condition.NOT_WORKING)).isEqualTo(2);
        assertThat(now().count(Condition.STALE)).isEqualTo(2);
        assertThat(now().ages().stream().mapToInt(Bin::total).sum()).isEqualTo(12);
        assertThat(now().limit()).hasValue(90);
    }

    @Test
    void WIN_11_what_to_replace_this_week_is_in_the_order_of_risk_and_says_why() {
        assertThat(now().week())
                .extracting(due -> due.name() + ": " + model.words(due.renewal()))
                .containsExactly(
                        "notebooks: refused",
                        "trial: expired 3 days ago",
                        "release bot: expires in 2 days",
                        "work: 22 days past its limit",
                        "modelling: 6 days past its limit",
                        "jobs: stale in 7 days");
    }

    @Test
    void WIN_11_each_service_has_a_line_with_what_it_said() {
        var ionworks = now().services().stream()
                .filter(line -> line.id().equals("ionworks"))
                .findFirst()
                .orElseThrow();

        assertThat(now().services()).extracting(Situation.ServiceLine::name).isSorted();
        assertThat(ionworks.count(Verdict.REJECTED)).isEqualTo(1);
        assertThat(ionworks.count(Verdict.ACCEPTED))
                .as("one of them could not be asked of late; what was said before still stands")
                .isEqualTo(2);
        assertThat(ionworks.count(Verdict.FORBIDDEN)).isZero();
    }

    @Test
    void WIN_11_each_part_leads_to_its_accounts() {
        OnFx.run(() -> {
            model.list(Condition.DUE_SOON);
            model.listAges(3);
            model.listAges(11);
            model.list("ion", Verdict.RATE_LIMITED);
            model.listService("ion");
            model.listWeek();
            model.show(now().week().getFirst().id());
        });

        assertThat(listed)
                .containsExactly(
                        "|state:due-soon",
                        "|age:30-39",
                        "|age:110-",
                        "ion|health:rate-limited",
                        "ion|",
                        "|replace:week",
                        "notebooks");
    }

    @Test
    void WIN_11_a_check_counts_anew() {
        OnFx.run(() -> {
            model.checkAll();
            bench.timer.advance(Duration.ofMillis(100));
        });

        assertThat(now().verdicts()).containsExactly(Verdict.ACCEPTED);
        assertThat(now().count(Condition.NOT_WORKING)).isEqualTo(1);
    }

    @Test
    void WIN_11_without_accounts_there_is_nothing_to_count() {
        assertThat(Situation.NONE.total()).isZero();
        assertThat(Situation.NONE.week()).isEmpty();
        assertThat(Situation.NONE.limit()).isEmpty();
    }
}
