package app.chatelaine.desktop.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.quickcopy.TrayStatus;
import app.chatelaine.desktop.tray.Closing.Step;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingTest {
    private final FakeTimer timer = new FakeTimer(Workbench.NOW);
    private final SimpleObjectProperty<TrayStatus> status = new SimpleObjectProperty<>(TrayStatus.STATUS_NOTIFIER);
    private boolean wanted = true;
    private int opened;
    private final Closing closing = new Closing(() -> wanted, false, status, timer, () -> opened++);

    @ParameterizedTest
    @EnumSource
    void TRA_05_the_window_hides_only_while_there_is_a_tray(TrayStatus now) {
        status.set(now);

        assertThat(closing.close()).isEqualTo(now.isThere() ? Step.HIDE_AND_TELL : Step.QUIT);
    }

    @Test
    void TRA_05_that_the_program_goes_on_is_told_once() {
        assertThat(closing.close()).isEqualTo(Step.HIDE_AND_TELL);
        assertThat(closing.close()).isEqualTo(Step.HIDE);
        assertThat(closing.told()).isTrue();
        assertThat(new Closing(() -> true, true, status, timer, () -> {}).close())
                .isEqualTo(Step.HIDE);
    }

    @Test
    void who_does_not_want_it_quits() {
        wanted = false;
        assertThat(closing.close()).isEqualTo(Step.QUIT);
        assertThat(closing.told()).isFalse();
    }

    @Test
    void TRA_05_a_hidden_window_opens_when_the_tray_is_gone_for_good() {
        closing.hidden();
        status.set(TrayStatus.NO_HOST);
        timer.advance(Closing.GRACE.minusSeconds(1));
        assertThat(opened).isZero();

        timer.advance(Duration.ofSeconds(1));
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void TRA_02_a_panel_that_is_restarted_leaves_the_window_hidden() {
        closing.hidden();
        status.set(TrayStatus.NO_HOST);
        timer.advance(Duration.ofSeconds(5));
        status.set(TrayStatus.STATUS_NOTIFIER);
        timer.advance(Closing.GRACE);

        assertThat(opened).isZero();
    }

    @Test
    void TRA_05_a_start_in_the_background_without_a_tray_shows_the_window_in_the_end() {
        status.set(TrayStatus.LOOKING);
        closing.hidden();
        timer.advance(Closing.GRACE);

        assertThat(opened).isEqualTo(1);
    }

    @Test
    void a_window_that_is_seen_is_left_alone() {
        closing.hidden();
        closing.shown();
        status.set(TrayStatus.NO_HOST);
        timer.advance(Closing.GRACE);

        assertThat(opened).isZero();
    }
}
