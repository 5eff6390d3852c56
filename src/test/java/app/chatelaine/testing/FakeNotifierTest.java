package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.core.watch.Notifier;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FakeNotifierTest implements NotifierContract {
    private @Nullable FakeNotifier notifier;

    @Override
    public Notifier open(Consumer<Notification> opened) {
        notifier = new FakeNotifier(opened);
        return notifier;
    }

    @Override
    public List<String> seen() {
        return Objects.requireNonNull(notifier).shown().stream()
                .map(shown -> shown.title() + "\n" + shown.body())
                .toList();
    }

    @Override
    public void click() {
        Objects.requireNonNull(notifier).click();
    }

    @Test
    void another_one_takes_over_what_it_cannot_show() {
        var first = new FakeNotifier();
        var second = new FakeNotifier();
        var both = first.or(second);

        assertThat(both.show(WORK)).isEqualTo(Outcome.done());
        first.fail(true);
        assertThat(both.show(OTHER)).isEqualTo(Outcome.done());
        second.fail(true);
        assertThat(both.show(OTHER).isOk()).isFalse();

        assertThat(first.shown()).containsExactly(WORK);
        assertThat(second.shown()).containsExactly(OTHER);
    }
}
