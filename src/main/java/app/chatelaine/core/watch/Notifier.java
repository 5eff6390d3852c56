package app.chatelaine.core.watch;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;

/** Shows notifications. Who wants to see more says so to whoever made the notifier. */
public interface Notifier {

    /** Blocks for a few seconds at most; {@code NOTIFICATION_NOT_SHOWN} when nobody shows it. */
    Outcome<Done> show(Notification notification);

    /** This one, and {@code other} for what this one cannot show. */
    default Notifier or(Notifier other) {
        return notification -> {
            var shown = show(notification);
            return shown.isOk() ? shown : other.show(notification);
        };
    }
}
