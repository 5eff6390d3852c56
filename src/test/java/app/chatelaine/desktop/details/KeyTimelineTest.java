package app.chatelaine.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.health.CheckResult.Timings;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.MemoryPlaces;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The life of a key, the newest first, and what is to come above it. */
class KeyTimelineTest {

    @Test
    void what_is_to_come_stands_above_and_the_making_of_the_key_below() {
        var end = Workbench.NOW.plus(Duration.ofDays(30));
        var account = SampleAccounts.account("ion", "production", "work", "…41ac", 12, new Expiry.At(end), List.of());

        assertThat(lines(bench(account)))
                .containsExactly("Will be stale", "Expires", "Unreachable", "Accepted at 2 checks", "Made");
    }

    @Test
    void a_key_past_its_limit_went_stale_on_its_day() {
        var account = SampleAccounts.account("ion", "production", "work", "…41ac", 95);

        assertThat(lines(bench(account)))
                .containsExactly("Unreachable", "Accepted at 2 checks", "Older than its limit", "Made");
    }

    @Test
    void a_key_that_has_ended_does_not_grow_stale_any_more() {
        var end = Workbench.NOW.minus(Duration.ofDays(3));
        var account = SampleAccounts.account("ion", "production", "work", "…41ac", 12, new Expiry.At(end), List.of());

        assertThat(lines(bench(account))).contains("Expired").doesNotContain("Will be stale");
    }

    @Test
    void a_delivery_stands_there_with_its_place() {
        var bench = bench(SampleAccounts.account("ion", "production", "work", "…41ac", 12));
        bench.deliver("work", new DotEnv("/home/mara/plant/.env", "ION_CLIENT_SECRET"));

        assertThat(lines(bench.load())).contains("Written to ~/plant/.env");
    }

    @Test
    void parts_of_a_check_that_did_not_happen_have_no_length() {
        var reused = new Timings(null, null, null, Duration.ofMillis(80), Duration.ofMillis(81));

        assertThat(TimingPart.of(reused)).containsExactly(new TimingPart(TimingPart.Kind.FIRST_BYTE, 80));
    }

    private static Workbench bench(Account account) {
        var before = Workbench.NOW.minus(Duration.ofHours(9));
        return new Workbench()
                .with(account)
                .withChecks(Map.of(
                        account.id(),
                        List.of(
                                Checks.accepted(before, 80),
                                Checks.accepted(before.plusSeconds(60), 80),
                                Checks.of(Verdict.UNREACHABLE, Workbench.NOW, -1, "No answer"))))
                .load();
    }

    private static List<String> lines(Workbench bench) {
        return KeyTimeline.of(bench.row("work").state(), MemoryPlaces.HOME, bench.messages, bench.timer.instant())
                .stream()
                .map(event -> (event.words() + " " + event.aside()).strip())
                .toList();
    }
}
