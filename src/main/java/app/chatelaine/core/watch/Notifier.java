package app.chatelaine.core.watch;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;

/** Shows notifications. Who wants to see more says so to whoever made the notifier. */
public interface Notifier {

    /** Blocks for a few seconds at most; {@code NOTIFICATION_NOT_SHOWN} when nobody shows it. */
    Outcome<Done> show(Notification notification);
}
