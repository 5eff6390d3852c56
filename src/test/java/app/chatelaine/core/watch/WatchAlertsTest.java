package app.chatelaine.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.WatchSettings.Interval;
import app.chatelaine.testing.Canary;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** What the watch tells, and when. */
class WatchAlertsTest extends OnWatch {
    @Test
    void WCH_01_the_first_refusal_is_silent_the_second_told_and_the_recovery_too() {
        add("work");
        watch.start();

        untilAsked(1);
        answers.put("work", Verdict.REJECTED);
        untilAsked(2);
        assertThat(notifier.takeTitles()).isEmpty();

        var refused = clock.instant();
        untilAsked(3);
        assertThat(Duration.between(refused, clock.instant())).isLessThan(Duration.ofMinutes(20));
        assertThat(notifier.takeTitles()).containsExactly("Ionworks does not accept “work”");

        clock.advance(INTERVAL);
        assertThat(notifier.takeTitles()).as("told once").isEmpty();

        answers.put("work", Verdict.ACCEPTED);
        clock.advance(INTERVAL);
        assertThat(notifier.takeTitles()).containsExactly("Ionworks accepts “work” again");

        clock.advance(INTERVAL);
        assertThat(notifier.takeTitles()).isEmpty();
    }

    @Test
    void WCH_03_nothing_is_told_again_after_a_restart() {
        add("work");
        answers.put("work", Verdict.REJECTED);
        watch.start();
        clock.advance(Duration.ofHours(1));
        assertThat(notifier.takeTitles()).hasSize(1);

        watch.stop();
        watch = watch();
        watch.start();
        clock.advance(INTERVAL);

        assertThat(notifier.takeTitles()).isEmpty();
    }

    @Test
    void WCH_03_what_nobody_could_show_is_tried_again() {
        add("work");
        answers.put("work", Verdict.REJECTED);
        notifier.fail(true);
        watch.start();
        clock.advance(Duration.ofHours(1));
        assertThat(heard.problems).contains(Problem.of(ProblemCode.NOTIFICATION_NOT_SHOWN, "nobody is there"));

        notifier.fail(false);
        clock.advance(Duration.ofMinutes(90));

        assertThat(notifier.takeTitles()).hasSize(1);
    }

    @Test
    void what_cannot_be_noted_is_told_once_all_the_same_and_the_fault_is_said() {
        var full = Problem.of(ProblemCode.FILE_NOT_WRITTEN, "alerts.json", "the disk is full");
        add("work");
        answers.put("work", Verdict.REJECTED);
        ledger.refuseWith(full);
        watch.start();
        clock.advance(INTERVAL);

        assertThat(notifier.takeTitles()).hasSize(1);
        assertThat(heard.problems).contains(full);

        ledger.refuseWith(null);
        clock.advance(Duration.ofMinutes(90));
        watch.stop();
        watch = watch();
        watch.start();
        clock.advance(INTERVAL);
        assertThat(notifier.takeTitles()).as("noted by now").isEmpty();
    }

    @Test
    void WCH_06_more_than_three_are_told_together_with_the_most_pressing_first() {
        for (int i = 1; i <= 7; i++) {
            addEnding("key " + i, Duration.ofDays(6));
        }
        addEnding("last", Duration.ofDays(1));
        watch.start();

        clock.advance(SOON);

        assertThat(notifier.shown()).hasSize(1);
        var together = notifier.shown().getFirst();
        assertThat(together.title()).isEqualTo("News of 8 keys");
        assertThat(together.account()).isNull();
        assertThat(together.body()).startsWith("“last” expires tomorrow\n").endsWith("\nand 3 more");
    }

    @Test
    void WCH_06_what_can_wait_is_told_once_a_week() {
        settings = settings(Interval.OFF, NEVER, NEVER, true);
        addEnding("one", Duration.ofDays(14));
        watch.start();
        clock.advance(SOON);
        assertThat(notifier.takeTitles()).containsExactly("This week: 1 key to renew");

        addEnding("two", Duration.ofDays(14));
        clock.advance(Duration.ofDays(6));
        assertThat(notifier.takeTitles()).isEmpty();

        clock.advance(Duration.ofDays(1).plusHours(2));
        assertThat(notifier.takeTitles())
                .as("a week left is no news that can wait")
                .contains("“one” expires in 7 days");
    }

    @Test
    void WCH_07_nothing_is_told_in_quiet_hours_but_afterwards() {
        settings = settings(Interval.OFF, LocalTime.of(9, 0), LocalTime.of(12, 0), false);
        addEnding("work", Duration.ofDays(7));
        watch.start();

        clock.advance(Duration.ofMinutes(119));
        assertThat(notifier.takeTitles()).isEmpty();

        clock.advance(Duration.ofMinutes(70));
        assertThat(notifier.takeTitles()).containsExactly("“work” expires in 7 days");
    }

    @Test
    void WCH_08_a_notification_opens_its_account_and_holds_no_key() {
        var work = addEnding("work", Duration.ofDays(7));
        watch.start();

        clock.advance(SOON);

        var only = notifier.shown().getFirst();
        assertThat(only.account()).isEqualTo(work.id());
        assertThat(only.body()).isEqualTo("Ionworks, Production. Replace the key in time.");
        assertThat(only.toString()).doesNotContain(Canary.value());
    }
}
