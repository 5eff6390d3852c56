package app.chatelaine.testing;

import app.chatelaine.core.watch.Notification;
import app.chatelaine.core.watch.Notifier;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
}
