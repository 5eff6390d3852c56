package app.chatelaine.adapters.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayContent;
import app.chatelaine.core.quickcopy.TrayContent.Mood;
import app.chatelaine.core.quickcopy.TrayStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FallbackTrayTest {
    private static final TrayContent CONTENT = new TrayContent(Mood.CALM, "tip", List.of());

    private final List<TrayStatus> told = new ArrayList<>();
    private final FakeTray first = new FakeTray();
    private final FakeTray second = new FakeTray();
    private final Tray tray = new FallbackTray(
            new Tray.Listener() {
                @Override
                public void chosen(TrayAction action) {}

                @Override
                public void statusChanged(TrayStatus status) {
                    told.add(status);
                }
            },
            first::heardBy,
            second::heardBy);

    @Test
    void the_second_is_not_even_looked_for_while_there_is_a_first() {
        tray.show(CONTENT);
        first.becomes(TrayStatus.STATUS_NOTIFIER);

        assertThat(second.shown).isFalse();
        assertThat(told).containsExactly(TrayStatus.STATUS_NOTIFIER);
    }

    @Test
    void the_second_shows_for_as_long_as_there_is_no_first() {
        tray.show(CONTENT);
        first.becomes(TrayStatus.NO_HOST);
        second.becomes(TrayStatus.SYSTEM_TRAY);
        assertThat(second.shown).isTrue();
        assertThat(tray.status()).isEqualTo(TrayStatus.SYSTEM_TRAY);

        first.becomes(TrayStatus.STATUS_NOTIFIER);
        assertThat(second.shown).isFalse();

        first.becomes(TrayStatus.NO_HOST);
        assertThat(second.shown).isTrue();
    }

    @Test
    void TRA_05_where_neither_is_the_reason_of_the_first_is_told() {
        tray.show(CONTENT);
        first.becomes(TrayStatus.NO_HOST);
        assertThat(told).as("while the second looks").isEmpty();
        second.becomes(TrayStatus.NOT_SUPPORTED);

        assertThat(told).containsExactly(TrayStatus.NO_HOST);
        first.becomes(TrayStatus.NO_MESSAGE_BUS);
        assertThat(told).containsExactly(TrayStatus.NO_HOST, TrayStatus.NO_MESSAGE_BUS);
    }

    private static final class FakeTray implements Tray {
        private TrayStatus status = TrayStatus.LOOKING;
        private Tray.Listener listener = new Tray.Listener() {
            @Override
            public void chosen(TrayAction action) {}

            @Override
            public void statusChanged(TrayStatus status) {}
        };
        private boolean shown;

        Tray heardBy(Tray.Listener hears) {
            listener = hears;
            return this;
        }

        void becomes(TrayStatus now) {
            status = now;
            listener.statusChanged(now);
        }

        @Override
        public void show(TrayContent content) {
            shown = true;
        }

        @Override
        public void hide() {
            shown = false;
            status = TrayStatus.LOOKING;
        }

        @Override
        public TrayStatus status() {
            return status;
        }

        @Override
        public void close() {
            hide();
        }
    }
}
