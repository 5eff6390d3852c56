package app.chatelaine.adapters.notify;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayAction.Command;
import app.chatelaine.core.quickcopy.TrayMessage;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.core.watch.Notifier;
import java.util.function.Predicate;

/** Notifications beside the icon in the tray, where a system shows them so. */
public final class TrayMessages implements Notifier {
    private final Predicate<TrayMessage> tray;
    private final String program;

    /** For what the tray does not show, such as while there is none. */
    private final Notifier otherwise;

    /**
     * @param tray shows a message; false when it does not
     * @param program its name, for people
     */
    public TrayMessages(Predicate<TrayMessage> tray, String program, Notifier otherwise) {
        this.tray = tray;
        this.program = program;
        this.otherwise = otherwise;
    }

    @Override
    public Outcome<Done> show(Notification notification) {
        return tray.test(message(notification)) ? Outcome.done() : otherwise.show(notification);
    }

    private TrayMessage message(Notification notification) {
        var account = notification.account();
        TrayAction onClick = account == null ? Command.OPEN : new TrayAction.Show(account);
        return notification.body().isEmpty()
                ? new TrayMessage(program, notification.title(), notification.pressing(), onClick)
                : new TrayMessage(notification.title(), notification.body(), notification.pressing(), onClick);
    }
}
