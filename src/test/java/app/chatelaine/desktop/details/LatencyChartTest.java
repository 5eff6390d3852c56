package app.chatelaine.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.OnFx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyChartTest {
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    private static final long NO_ANSWER = -1;

    @Test
    void a_single_check_is_seen_as_a_dot() {
        assertThat(dots(40)).containsExactly(50.0);
    }

    @Test
    void the_newest_check_is_marked() {
        assertThat(dots(40, 50, 60)).containsExactly(97.5);
    }

    @Test
    void a_check_between_two_without_an_answer_is_seen() {
        assertThat(dots(NO_ANSWER, 40, NO_ANSWER)).containsExactly(50.0);
    }

    @Test
    void without_checks_there_is_nothing_to_see() {
        assertThat(dots()).isEmpty();
    }

    /** Where the dots of a chart 100 pixels wide lie, from its left. */
    private static List<Double> dots(long... millis) {
        var checks = new ArrayList<CheckResult>();
        for (long each : millis) {
            var verdict = each == NO_ANSWER ? Verdict.UNREACHABLE : Verdict.ACCEPTED;
            checks.add(Checks.of(verdict, START.plus(Duration.ofHours(checks.size())), each, "evidence"));
        }
        return OnFx.call(() -> {
            var chart = new LatencyChart();
            chart.show(checks, Long::toString);
            chart.resize(100, 60);
            chart.layout();
            return chart.lookupAll(".dot").stream()
                    .map(dot -> dot.getBoundsInParent().getCenterX())
                    .sorted()
                    .toList();
        });
    }
}
