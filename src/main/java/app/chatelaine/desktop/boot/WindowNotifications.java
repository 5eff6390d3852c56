package app.chatelaine.desktop.boot;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.core.watch.Notifier;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Notices;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Shows in the window what the desktop does not show: over it while it is open, else as a notice for when it opens. */
final class WindowNotifications implements Notifier {
    private static final Duration STAY = Duration.seconds(15);

    private final Executor screen;
    private final Stage window;
    private final Notices notices;

    WindowNotifications(Executor screen, Stage window, Notices notices) {
        this.screen = screen;
        this.window = window;
        this.notices = notices;
    }

    @Override
    public Outcome<Done> show(Notification notification) {
        screen.execute(() -> {
            if (window.isShowing()) {
                Notifications.create()
                        .owner(window)
                        .title(notification.title())
                        .text(notification.body())
                        .position(Pos.TOP_RIGHT)
                        .hideAfter(STAY)
                        .show();
            } else {
                notices.say(Notice.of(
                        Notice.Topic.WATCH,
                        notification.pressing() ? Notice.Tone.BAD : Notice.Tone.WARN,
                        notification.title()));
            }
        });
        return Outcome.done();
    }
}
