package app.chatelaine.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.core.settings.WatchSettings;
import app.chatelaine.core.settings.WatchSettings.Interval;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.InlineBackground;
import app.chatelaine.testing.SampleServices;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
    private final FakeTimer timer = new FakeTimer(Instant.parse("2026-11-20T09:41:00Z"));
    private final InlineBackground background = new InlineBackground();
    private final MemorySettingsFile file = new MemorySettingsFile();
    private final MemoryAutostart autostart = new MemoryAutostart();
    private final ActivityLog log = new ActivityLog(timer);
    private final List<Settings> applied = new ArrayList<>();
    private final SettingsViewModel model = new SettingsViewModel(
            Messages.of(Locale.ENGLISH),
            file,
            autostart,
            background,
            timer,
            log,
            SampleServices.catalogue(),
            applied::add);

    @BeforeEach
    void load() {
        file.settings = new Settings(Theme.DARK, "de", 60, Map.of("ion", 30, "gone", 7), 10, 45, "os", 130);
        model.load();
    }

    @Test
    void shows_what_the_file_says_and_writes_nothing_for_it() {
        assertThat(model.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(model.languageProperty().get()).isEqualTo("de");
        assertThat(model.textScaleProperty().get()).isEqualTo(130);
        assertThat(model.staleAfterDays().number()).isEqualTo(60);
        assertThat(model.limits()).extracting(limit -> limit.service().id()).containsExactly("ion");
        timer.advance(Saving.PAUSE);
        assertThat(file.writes).isZero();
        assertThat(applied).isEmpty();
    }

    @Test
    void a_choice_holds_at_once_and_is_saved_soon() {
        model.themeProperty().set(Theme.LIGHT);
        assertThat(applied).extracting(Settings::theme).containsExactly(Theme.LIGHT);
        assertThat(model.saving().stateProperty().get()).isEqualTo(Saving.State.SAVING);

        timer.advance(Saving.PAUSE);
        assertThat(file.settings.theme()).isEqualTo(Theme.LIGHT);
        assertThat(model.saving().stateProperty().get()).isEqualTo(Saving.State.SAVED);
    }

    @Test
    void a_number_that_is_typed_is_written_once() {
        model.clipboardSeconds().entry().set("");
        model.clipboardSeconds().entry().set("3");
        model.clipboardSeconds().entry().set("30");
        timer.advance(Saving.PAUSE);

        assertThat(file.writes).isEqualTo(1);
        assertThat(file.settings.clipboardSeconds()).isEqualTo(30);
    }

    @Test
    void a_number_that_does_not_fit_is_said_and_changes_nothing() {
        model.clipboardSeconds().entry().set("3");
        timer.advance(Saving.PAUSE);

        assertThat(model.clipboardSeconds().entry().problemProperty().get()).isEqualTo("5 to 300.");
        assertThat(file.writes).isZero();
    }

    @Test
    void leaving_writes_what_still_waits() {
        model.themeProperty().set(Theme.LIGHT);
        model.leave();

        assertThat(file.settings.theme()).isEqualTo(Theme.LIGHT);
    }

    @Nested
    class Limits_of_services {
        @Test
        void can_be_added_changed_and_dropped() {
            model.addLimit(SampleServices.ASHR);
            assertThat(model.limits())
                    .extracting(limit -> limit.service().name())
                    .containsExactly("Ashr Labs", "ION");
            assertThat(model.withoutLimit()).doesNotContain(SampleServices.ASHR, SampleServices.ION);

            model.limits().getFirst().days().entry().set("14");
            model.removeLimit(model.limits().getLast());
            timer.advance(Saving.PAUSE);
            assertThat(file.settings.staleAfterDaysByService()).isEqualTo(Map.of("ashr-labs", 14, "gone", 7));
        }
    }

    @Nested
    class In_the_background {
        private final WatchSettings watch =
                new WatchSettings(Interval.DAILY, LocalTime.of(20, 15), LocalTime.of(9, 0), false);

        @BeforeEach
        void load() {
            file.settings = new Settings(Theme.DARK, "de", 60, Map.of(), 10, 45, "os", 130, watch, false, true);
            model.load();
        }

        @Test
        void it_shows_what_the_file_says() {
            var choices = model.inBackground();
            assertThat(choices.closeToTrayProperty().get()).isFalse();
            assertThat(choices.intervalProperty().get()).isEqualTo(Interval.DAILY);
            assertThat(choices.quietFromProperty().get()).isEqualTo("20:15");
            assertThat(choices.quietToProperty().get()).isEqualTo("09:00");
            assertThat(choices.weeklyDigestProperty().get()).isFalse();
            assertThat(applied).isEmpty();
        }

        @Test
        void what_was_not_touched_stays_as_it_is() {
            model.themeProperty().set(Theme.LIGHT);
            timer.advance(Saving.PAUSE);

            assertThat(file.settings.watch()).isEqualTo(watch);
            assertThat(file.settings.closeToTray()).isFalse();
        }

        @Test
        void each_choice_holds_at_once_and_is_saved() {
            var choices = model.inBackground();
            choices.closeToTrayProperty().set(true);
            choices.intervalProperty().set(Interval.OFF);
            choices.quietFromProperty().set(LocalTime.of(9, 0));
            choices.weeklyDigestProperty().set(true);
            assertThat(applied).hasSize(4);

            timer.advance(Saving.PAUSE);
            assertThat(file.settings.closeToTray()).isTrue();
            assertThat(file.settings.watch())
                    .isEqualTo(new WatchSettings(Interval.OFF, LocalTime.of(9, 0), LocalTime.of(9, 0), true));
            assertThat(file.settings.watch().isQuietAt(LocalTime.of(9, 0)))
                    .as("the same time twice is no quiet hours")
                    .isFalse();
        }
    }

    @Nested
    class Starting_with_the_session {
        private final SessionStart start = model.sessionStart();

        @Test
        void TRA_07_is_as_the_system_says() {
            autostart.on = true;
            model.load();

            assertThat(start.onProperty().get()).isTrue();
            assertThat(autostart.sets).isZero();
        }

        @Test
        void is_no_choice_before_the_system_has_answered() {
            background.hold();
            var early = new SettingsViewModel(
                    Messages.of(Locale.ENGLISH),
                    file,
                    autostart,
                    background,
                    timer,
                    log,
                    SampleServices.catalogue(),
                    applied::add);
            early.load();
            assertThat(early.sessionStart().knownProperty().get()).isFalse();

            background.runNext();
            assertThat(early.sessionStart().knownProperty().get()).isTrue();
        }

        @Test
        void TRA_07_is_turned_on_and_off() {
            start.onProperty().set(true);
            assertThat(autostart.on).isTrue();

            start.onProperty().set(false);
            assertThat(autostart.on).isFalse();
            assertThat(applied).as("it is no setting of the file").isEmpty();
        }

        @Test
        void that_fails_is_said_and_goes_back() {
            autostart.failure = Problem.of(ProblemCode.FILE_NOT_WRITTEN, "chatelaine.desktop", "the disk is full");
            start.onProperty().set(true);

            assertThat(start.onProperty().get()).isFalse();
            assertThat(start.failureProperty().get()).isEqualTo("chatelaine.desktop was not saved: the disk is full.");

            autostart.failure = null;
            start.onProperty().set(true);
            assertThat(start.onProperty().get()).isTrue();
            assertThat(start.failureProperty().get()).isEmpty();
        }

        @Test
        void shows_the_last_wish_while_an_older_one_is_answered() {
            background.hold();
            start.onProperty().set(true);
            start.onProperty().set(false);
            background.runNext();
            assertThat(start.onProperty().get()).isFalse();

            background.runNext();
            assertThat(start.onProperty().get()).isFalse();
            assertThat(autostart.on).isFalse();
        }
    }

    @Nested
    class A_failure {
        @Test
        void to_save_is_told_and_can_be_tried_again() {
            file.failure = Problem.of(ProblemCode.FILE_NOT_WRITTEN, "settings.json", "the disk is full");
            model.themeProperty().set(Theme.LIGHT);
            timer.advance(Saving.PAUSE);
            assertThat(model.saving().stateProperty().get()).isEqualTo(Saving.State.FAILED);
            assertThat(model.saving().failureProperty().get())
                    .isEqualTo("settings.json was not saved: the disk is full.");
            assertThat(model.saving().adviceProperty().get()).contains("in effect", "lost when Chatelaine ends");

            file.failure = null;
            model.tryAgain();
            assertThat(file.settings.theme()).isEqualTo(Theme.LIGHT);
            assertThat(model.saving().failureProperty().get()).isEmpty();
        }

        @Test
        void of_an_older_change_says_nothing_of_a_newer_one() {
            background.hold();
            model.themeProperty().set(Theme.LIGHT);
            timer.advance(Saving.PAUSE);
            model.themeProperty().set(Theme.SYSTEM);
            background.runNext();

            assertThat(model.saving().stateProperty().get()).isEqualTo(Saving.State.SAVING);
        }

        @Test
        void to_read_is_told() {
            file.failure = Problem.of(ProblemCode.FILE_DAMAGED, "settings.json", "settings.json.damaged");
            model.load();

            assertThat(model.saving().failureProperty().get())
                    .isEqualTo("settings.json is damaged and was set aside as settings.json.damaged.");
        }
    }
}
