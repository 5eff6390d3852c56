package app.chatelaine.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.WatchSettings.Interval;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.LockedStore;
import app.chatelaine.testing.SampleServices;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the watch checks which keys. */
class WatchTest extends OnWatch {
    @Test
    void WCH_04_a_network_that_is_gone_is_told_to_nobody_and_few_are_asked() {
        for (int i = 0; i < 20; i++) {
            add("work " + i);
        }
        watch.start();
        clock.advance(SOON);
        assertThat(asked).hasSize(20);
        asked.clear();

        online = false;
        clock.advance(Duration.ofHours(24));
        assertThat(asked).as("one scout at a time").hasSizeLessThan(60);
        assertThat(notifier.takeTitles()).isEmpty();
        asked.clear();

        online = true;
        clock.advance(Duration.ofHours(2));
        assertThat(asked).as("all of them once").hasSize(20);
        assertThat(notifier.takeTitles()).isEmpty();
    }

    @Test
    void WCH_04_one_service_that_is_gone_does_not_keep_the_others_from_being_checked() {
        add("work");
        add("plant", SampleServices.PLANT, Map.of());
        answers.put("work", Verdict.UNREACHABLE);
        watch.start();

        clock.advance(SOON);

        assertThat(asked).containsExactlyInAnyOrder("work", "plant");
        assertThat(notifier.takeTitles()).isEmpty();
    }

    @Test
    void WCH_04_after_a_sleep_the_network_has_time_to_come_back() {
        add("work");
        watch.start();
        clock.advance(SOON);
        asked.clear();

        clock.jump(Duration.ofHours(9));
        clock.advance(Duration.ofMinutes(2));
        assertThat(asked).isEmpty();

        clock.advance(Duration.ofMinutes(4));
        assertThat(asked).as("once, not once for each round missed").containsExactly("work");
    }

    @Test
    void WCH_04_a_clock_that_is_set_back_and_right_again_does_not_stop_the_checks() {
        add("work");
        clock.jump(Duration.ofDays(365));
        watch.start();
        clock.advance(SOON);
        assertThat(asked).hasSize(1);

        clock.jump(Duration.ofDays(-365));
        clock.advance(INTERVAL);

        assertThat(asked).hasSizeBetween(2, 3);
    }

    @Test
    void WCH_05_a_key_is_checked_once_an_interval_and_checks_of_the_user_count() {
        var work = add("work");
        watch.start();

        clock.advance(Duration.ofHours(24));
        assertThat(asked).hasSizeBetween(4, 5);
        asked.clear();

        history.append(Map.of(work.id(), Checks.accepted(clock.instant(), 50))).handle(done -> {}, problem -> {});
        clock.advance(Duration.ofHours(5));
        assertThat(asked).isEmpty();
    }

    @Test
    void WCH_05_off_is_off_but_ages_are_told() {
        settings = settings(Interval.OFF, NEVER, NEVER, false);
        addEnding("work", Duration.ofDays(7));
        watch.start();

        clock.advance(INTERVAL);

        assertThat(asked).isEmpty();
        assertThat(notifier.takeTitles()).containsExactly("“work” expires in 7 days");
    }

    @Test
    void WCH_05_an_interval_that_the_user_changes_counts_at_once() {
        settings = settings(Interval.DAILY, NEVER, NEVER, false);
        add("work");
        watch.start();
        clock.advance(Duration.ofHours(8));
        assertThat(asked).hasSize(1);

        settings = settings(Interval.SIX_HOURS, NEVER, NEVER, false);
        clock.advance(Duration.ofMinutes(1));
        assertThat(asked).as("the last check is 8 hours old").hasSize(2);

        settings = settings(Interval.OFF, NEVER, NEVER, false);
        clock.advance(Duration.ofDays(2));
        assertThat(asked).hasSize(2);

        settings = settings(Interval.DAILY, NEVER, NEVER, false);
        clock.advance(Duration.ofMinutes(1));
        assertThat(asked).hasSize(3);
    }

    @Test
    void WCH_05_an_interval_that_is_changed_during_a_round_counts_after_it() {
        settings = settings(Interval.OFF, NEVER, NEVER, false);
        add("work");
        background.hold();
        watch.start();
        clock.advance(SOON);
        settings = settings(Interval.DAILY, NEVER, NEVER, false);
        clock.advance(Duration.ofMinutes(1));

        background.runNext();
        assertThat(asked).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        background.runNext();
        assertThat(asked).hasSize(1);
    }

    @Test
    void WCH_05_there_is_one_round_at_a_time() {
        add("work");
        background.hold();
        watch.start();
        clock.advance(Duration.ofHours(9));

        background.runNext();

        assertThat(asked).hasSize(1);
        assertThat(heard.rounds).isEqualTo(1);
        clock.advance(Duration.ofHours(2));
        background.runNext();
        assertThat(heard.rounds).isEqualTo(2);
    }

    @Test
    void WCH_05_on_battery_or_where_the_network_costs_a_day_lies_between_two_checks() {
        add("work");
        watch.start();
        clock.advance(SOON);
        asked.clear();

        power = new PowerState(PowerState.Supply.BATTERY, PowerState.Metering.UNKNOWN);
        clock.advance(Duration.ofHours(10));
        power = new PowerState(PowerState.Supply.MAINS, PowerState.Metering.METERED);
        clock.advance(Duration.ofHours(10));
        assertThat(asked).isEmpty();

        clock.advance(Duration.ofHours(5));
        assertThat(asked).hasSize(1);
    }

    @Test
    void WCH_09_it_wakes_once_a_minute_while_nothing_is_due() {
        add("work");
        watch.start();
        clock.advance(SOON);
        int before = timer.wakes;

        clock.advance(Duration.ofMinutes(50));

        assertThat(timer.wakes - before).isLessThanOrEqualTo(50);
        assertThat(asked).hasSize(1);
    }

    @Test
    void WCH_10_a_locked_keychain_is_left_alone() {
        keychain = new LockedStore();
        watch = watch();
        add("work");
        watch.start();

        clock.advance(Duration.ofHours(24));

        assertThat(asked).isEmpty();
        assertThat(heard.problems).isEmpty();
    }

    @Test
    void nothing_happens_once_it_is_stopped() {
        add("work");
        watch.start();
        watch.stop();

        clock.advance(INTERVAL);

        assertThat(asked).isEmpty();
    }

    @Test
    void rounds_are_heard_of_with_what_came_of_them() {
        var work = add("work");
        watch.start();

        clock.advance(SOON);

        assertThat(heard.lines).containsExactly("start work", "accepted work");
        assertThat(heard.results).containsOnlyKeys(work.id());
    }

    @Test
    void a_defect_in_a_round_does_not_end_the_watch() {
        add("work");
        file.failWith(Problem.of(ProblemCode.FILE_UNREADABLE, "accounts.json", "gone"));
        watch.start();
        clock.advance(SOON);
        assertThat(heard.problems).hasSize(1);

        file.failWith(null);
        clock.advance(Duration.ofHours(2));

        assertThat(asked).hasSize(1);
    }

    @Test
    void what_the_account_book_says_once_is_handed_on() {
        var damaged = Problem.of(ProblemCode.FILE_DAMAGED, "accounts.json", "accounts.json.damaged");
        add("work");
        file.notice(damaged);
        watch.start();

        clock.advance(SOON);

        assertThat(heard.problems).containsExactly(damaged);
    }
}
