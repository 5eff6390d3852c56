package app.chatelaine.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.Activity.State;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.testing.FakeTimer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivityLogTest {
    private final FakeTimer clock = new FakeTimer(Instant.parse("2026-11-20T09:41:00Z"));
    private final ActivityLog log = new ActivityLog(clock);

    @Test
    void the_newest_comes_first() {
        log.start(Kind.ADD, "ION / work", null).done("");
        log.start(Kind.CHECK, "42 accounts", null);

        assertThat(log.entries()).extracting(Activity::kind).containsExactly(Kind.CHECK, Kind.ADD);
    }

    @Test
    void running_work_tells_how_far_it_is_and_can_be_cancelled() {
        var cancel = new Cancel();
        var work = log.start(Kind.CHECK, "42 accounts", cancel);
        work.progress(26, 42);

        var entry = log.entries().getFirst();
        assertThat(entry.state()).isEqualTo(State.RUNNING);
        assertThat(entry.done()).isEqualTo(26);
        assertThat(entry.total()).isEqualTo(42);
        assertThat(entry.cancel()).isSameAs(cancel);
    }

    @Test
    void ended_work_has_its_end_and_its_result() {
        var work = log.start(Kind.CHECK, "ION / work", new Cancel());
        clock.advance(Duration.ofSeconds(3));
        work.done("Accepted");

        var entry = log.entries().getFirst();
        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(entry.endedAt()).isEqualTo(Instant.parse("2026-11-20T09:41:03Z"));
        assertThat(entry.detail()).isEqualTo("Accepted");
        assertThat(entry.cancel()).isNull();
    }

    @Test
    void a_failure_keeps_its_problem() {
        log.start(Kind.ADD, "ION / work", null).end(Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, "GNOME Keyring"));

        assertThat(log.entries().getFirst().state()).isEqualTo(State.FAILED);
        assertThat(log.entries().getFirst().problem())
                .isEqualTo(Problem.of(ProblemCode.KEYCHAIN_LOCKED, "GNOME Keyring"));
    }

    @Test
    void what_a_person_cancelled_did_not_fail() {
        log.start(Kind.CHECK, "ION / work", null).failed(Problem.of(ProblemCode.CANCELLED));

        assertThat(log.entries().getFirst().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void what_comes_after_the_end_is_not_heard() {
        var work = log.start(Kind.CHECK, "ION / work", null);
        work.done("Accepted");
        work.failed(Problem.of(ProblemCode.CANCELLED));

        assertThat(log.entries().getFirst().state()).isEqualTo(State.DONE);
    }

    @Test
    void the_oldest_are_forgotten_but_never_those_that_run() {
        log.start(Kind.CHECK, "the long one", null);
        for (int i = 0; i < ActivityLog.KEPT + 50; i++) {
            log.start(Kind.COPY, "ION / work", null).done("");
        }

        assertThat(log.entries()).hasSizeLessThanOrEqualTo(ActivityLog.KEPT + 2);
        assertThat(log.entries().getLast().subject()).isEqualTo("the long one");
    }

    @Test
    void a_listener_hears_of_every_change_until_it_is_closed() {
        var changes = new AtomicInteger();
        var registration = log.onChange(changes::incrementAndGet);
        var work = log.start(Kind.CHECK, "ION / work", null);
        work.progress(1, 2);
        registration.close();
        work.done("");

        assertThat(changes).hasValue(2);
    }

    @Nested
    class The_report {
        private final ActivityReport report = new ActivityReport(Messages.of(Locale.ENGLISH), ZoneOffset.UTC);

        @Test
        void has_a_line_for_each_with_the_code_of_what_went_wrong() {
            log.start(Kind.ADD, "ION / work", null).end(Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, "GNOME Keyring"));
            log.start(Kind.CHECK, "ION / work", null).done("Accepted: HTTP 200");

            assertThat(report.of(log.entries())).isEqualTo("""
                    2026-11-20 09:41:00  Check ION / work: done. Accepted: HTTP 200
                    2026-11-20 09:41:00  Add ION / work: failed. GNOME Keyring is locked. [KEYCHAIN_LOCKED]
                    """);
        }
    }
}
