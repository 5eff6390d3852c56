package app.chatelaine.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** There is one next thing to do, and one button for it. */
class AdviceTest {
    private static final DotEnv PLANT = new DotEnv("/home/mara/plant/.env", "ION_CLIENT_SECRET");

    @Test
    void a_stale_key_is_to_be_replaced() {
        assertThat(advice(bench(112, Verdict.ACCEPTED), Optional.empty(), false).action())
                .contains(NextAction.REPLACE);
    }

    @Test
    void a_destination_with_another_key_comes_before_age() {
        var bench = bench(112, Verdict.ACCEPTED);
        drift(bench);

        var advice = advice(bench, Optional.empty(), false);

        assertThat(advice.action()).contains(NextAction.DELIVER);
        assertThat(advice.title()).isEqualTo("One destination has another key.");
    }

    @Test
    void a_key_that_is_refused_is_not_delivered_but_replaced() {
        var bench = bench(12, Verdict.REJECTED);
        drift(bench);

        assertThat(advice(bench, Optional.empty(), false).action()).contains(NextAction.REPLACE);
    }

    @Test
    void a_locked_keychain_is_unlocked_before_anything_that_needs_the_key() {
        var locked = Optional.of("GNOME Keyring");

        assertThat(advice(bench(12, Verdict.UNREACHABLE), locked, false).action())
                .contains(NextAction.UNLOCK);
        assertThat(advice(bench(112, Verdict.ACCEPTED), locked, false).action()).contains(NextAction.REPLACE);
    }

    @Test
    void where_nothing_can_be_changed_no_button_offers_a_change() {
        assertThat(advice(bench(112, Verdict.ACCEPTED), Optional.empty(), true).action())
                .isEmpty();
        assertThat(advice(bench(12, Verdict.UNREACHABLE), Optional.empty(), true)
                        .action())
                .contains(NextAction.CHECK);
    }

    @Test
    void a_key_that_works_and_is_fresh_leaves_nothing_to_do() {
        assertThat(advice(bench(12, Verdict.ACCEPTED), Optional.empty(), false).action())
                .isEmpty();
    }

    private static Workbench bench(int age, Verdict verdict) {
        var account = SampleAccounts.account("ion", "production", "work", "…41ac", age);
        Map<AccountId, List<CheckResult>> checks =
                Map.of(account.id(), List.of(Checks.of(verdict, Workbench.NOW, 80, "HTTP")));
        return new Workbench().with(account).withChecks(checks).load();
    }

    private static void drift(Workbench bench) {
        bench.deliver("work", PLANT);
        bench.places.put(PLANT.target(), "ION_CLIENT_SECRET=written-by-hand\n");
        bench.load();
        bench.workspace.destinations().look();
    }

    private static Advice advice(Workbench bench, Optional<String> locked, boolean readOnly) {
        return Advice.of(
                bench.row("work").state(), locked, readOnly, bench.messages, bench.times, bench.timer.instant());
    }
}
