package app.chatelaine.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancelTest {
    private final Cancel cancel = new Cancel();
    private final List<String> told = new ArrayList<>();

    @Test
    void NET_05_tells_everyone_once() {
        try (var _ = cancel.onCancel(() -> told.add("first"));
                var _ = cancel.onCancel(() -> told.add("second"))) {
            assertThat(cancel.isCancelled()).isFalse();

            cancel.cancel();
            cancel.cancel();
        }

        assertThat(cancel.isCancelled()).isTrue();
        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void tells_who_comes_late_at_once() {
        cancel.cancel();

        cancel.onCancel(() -> told.add("late")).close();

        assertThat(told).containsExactly("late");
    }

    @Test
    void does_not_tell_who_has_left() {
        cancel.onCancel(() -> told.add("left")).close();

        cancel.cancel();

        assertThat(told).isEmpty();
    }

    @Test
    void a_listener_may_cancel_again_and_ask() {
        try (var _ = cancel.onCancel(cancel::cancel);
                var _ = cancel.onCancel(() -> told.add("cancelled: " + cancel.isCancelled()))) {
            cancel.cancel();
        }

        assertThat(told).containsExactly("cancelled: true");
    }
}
