package app.chatelaine.desktop.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.testing.FakeTimer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivityViewModelTest {
    private final FakeTimer clock = new FakeTimer(Instant.parse("2026-11-20T09:41:00Z"));
    private final ActivityLog log = new ActivityLog(clock);
    private final ArrayDeque<Runnable> screen = new ArrayDeque<>();
    private final ActivityViewModel model =
            new ActivityViewModel(log, screen::add, Messages.of(Locale.ENGLISH), clock, ZoneOffset.UTC);

    @BeforeEach
    void open() {
        log.start(Kind.ADD, "ION / work", null).done("");
        model.open();
    }

    @Test
    void shows_what_ran_before_it_was_opened() {
        assertThat(model.entries()).hasSize(1);
        assertThat(model.title(model.entries().getFirst())).isEqualTo("Add ION / work");
        assertThat(model.detail(model.entries().getFirst())).isEqualTo("Done");
    }

    @Test
    void many_changes_are_one_hop_to_the_screen() {
        var work = log.start(Kind.CHECK, "42 accounts", new Cancel());
        for (int done = 1; done <= 26; done++) {
            work.progress(done, 42);
        }
        assertThat(screen).hasSize(1);

        screen.remove().run();
        assertThat(model.detail(model.entries().getFirst())).isEqualTo("26 of 42");
    }

    @Test
    void a_failure_says_what_to_do() {
        log.start(Kind.ADD, "ION / line 3", null).end(Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, "GNOME Keyring"));
        screen.remove().run();

        assertThat(model.detail(model.entries().getFirst()))
                .isEqualTo("GNOME Keyring is locked. Unlock it and try again.");
    }

    @Test
    void running_work_is_cancelled() {
        var cancel = new Cancel();
        log.start(Kind.CHECK, "42 accounts", cancel);
        screen.remove().run();
        model.cancel(model.entries().getFirst());

        assertThat(cancel.isCancelled()).isTrue();
    }

    @Test
    void says_when() {
        clock.advance(Duration.ofMinutes(3));

        assertThat(model.when(model.entries().getFirst())).isEqualTo("3 min ago");
        assertThat(model.exactly(model.entries().getFirst())).isEqualTo("Fri, 20 Nov 2026, 09:41:00 Z");
    }

    @Test
    void closed_it_hears_no_more() {
        model.close();
        log.start(Kind.CHECK, "ION / work", null);

        assertThat(screen).isEmpty();
    }
}
