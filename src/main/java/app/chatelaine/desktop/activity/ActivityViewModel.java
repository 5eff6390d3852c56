package app.chatelaine.desktop.activity;

import app.chatelaine.core.activity.Activity;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.activity.ActivityReport;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.core.work.Cancel.Registration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The last pieces of work, newest first. However fast they change, the screen is told once at a time. */
public final class ActivityViewModel implements AutoCloseable {
    private final ActivityLog log;
    private final Executor screen;
    private final Messages messages;
    private final InstantSource clock;
    private final RelativeTime times;
    private final ActivityReport report;
    private final ObservableList<Activity> entries = FXCollections.observableArrayList();
    private final AtomicBoolean told = new AtomicBoolean();
    private Registration listening = () -> {};

    /** @param screen runs what it gets on the thread that owns the screen */
    public ActivityViewModel(ActivityLog log, Executor screen, Messages messages, InstantSource clock, ZoneId zone) {
        this.log = log;
        this.screen = screen;
        this.messages = messages;
        this.clock = clock;
        times = new RelativeTime(messages, zone);
        report = new ActivityReport(messages, zone);
    }

    /** Begins to follow the log. */
    public void open() {
        listening.close();
        listening = log.onChange(() -> {
            if (told.compareAndSet(false, true)) {
                screen.execute(this::refresh);
            }
        });
        refresh();
    }

    public ObservableList<Activity> entries() {
        return entries;
    }

    public String title(Activity activity) {
        return report.title(activity);
    }

    /** How it stands: the problem and what to do about it, the result, or how far it is. */
    public String detail(Activity activity) {
        var problem = activity.problem();
        if (activity.isRunning()) {
            return activity.total() == 0
                    ? messages.get("activity.now.RUNNING")
                    : messages.get("activity.progress", activity.done(), activity.total());
        }
        if (problem == null) {
            return activity.detail().isEmpty() ? messages.get("activity.now." + activity.state()) : activity.detail();
        }
        return messages.adviceOn(problem)
                .map(advice -> messages.of(problem) + " " + advice)
                .orElseGet(() -> messages.of(problem));
    }

    public String when(Activity activity) {
        return times.of(activity.startedAt(), clock.instant());
    }

    public String exactly(Activity activity) {
        return times.exact(activity.startedAt());
    }

    public void cancel(Activity activity) {
        if (activity.cancel() != null) {
            activity.cancel().cancel();
        }
    }

    /** All of it as text for somebody else, without a key. */
    public String report() {
        return report.of(log.entries());
    }

    @Override
    public void close() {
        listening.close();
    }

    private void refresh() {
        told.set(false);
        entries.setAll(log.entries());
    }
}
