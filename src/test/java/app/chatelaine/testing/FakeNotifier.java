package app.chatelaine.testing;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.core.watch.Notifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Shows notifications to a test. */
public final class FakeNotifier implements Notifier {
    private final Consumer<Notification> opened;
    private final List<Notification> shown = new ArrayList<>();
    private boolean failing;

    /** @param opened hears which notification a person wants to see more of */
    public FakeNotifier(Consumer<Notification> opened) {
        this.opened = opened;
    }

    public FakeNotifier() {
        this(notification -> {});
    }

    /** Whether nobody shows anything from now on. */
    public void fail(boolean wanted) {
        failing = wanted;
    }

    @Override
    public Outcome<Done> show(Notification notification) {
        if (failing) {
            return Outcome.failed(ProblemCode.NOTIFICATION_NOT_SHOWN, "nobody is there");
        }
        shown.removeIf(other -> other.tag().equals(notification.tag()));
        shown.add(notification);
        return Outcome.done();
    }

    /** What a person sees, oldest first. */
    public List<Notification> shown() {
        return List.copyOf(shown);
    }

    /** What was shown since it was last taken. */
    public List<String> takeTitles() {
        var titles = shown.stream().map(Notification::title).toList();
        shown.clear();
        return titles;
    }

    /** A person clicks on the newest. */
    public void click() {
        opened.accept(shown.getLast());
    }
}
