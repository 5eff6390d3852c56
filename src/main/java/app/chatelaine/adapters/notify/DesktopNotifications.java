package app.chatelaine.adapters.notify;

import app.chatelaine.adapters.dbus.BusException;
import app.chatelaine.adapters.dbus.BusLine;
import app.chatelaine.adapters.dbus.BusObject;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.core.watch.Notifier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Notifications by the Desktop Notifications Specification, {@code org.freedesktop.Notifications} on the session bus.
 *
 * <p>What the server can do is asked each time, as another server may have taken its place. The connection is kept, to
 * hear of clicks, and made anew when it broke.
 */
public final class DesktopNotifications implements Notifier, AutoCloseable {
    private static final String FACE = "org.freedesktop.Notifications";
    private static final BusObject SERVER = new BusObject(FACE, "/org/freedesktop/Notifications", FACE);

    /** Of the icon that the installers put into the theme. */
    private static final String ICON = "chatelaine";

    /** A click on the notification as a whole; where servers show it as a button, it has our words. */
    private static final String OPEN = "default";

    private static final int SERVER_DECIDES = -1;
    private static final byte LOW = 0;
    private static final byte NORMAL = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Supplier<Optional<String>> address;
    private final String program;
    private final String show;
    private final Consumer<Notification> opened;
    private final Map<Long, Notification> shown = new HashMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private @Nullable BusLine line;

    /**
     * Connects at the first notification.
     *
     * @param address of the session bus; empty where there is none
     * @param program its name, for people
     * @param show the word on the button that opens
     * @param opened hears which notification a person wants to see more of; on any thread
     */
    public DesktopNotifications(
            Supplier<Optional<String>> address, String program, String show, Consumer<Notification> opened) {
        this.address = address;
        this.program = program;
        this.show = show;
        this.opened = opened;
    }

    @Override
    public synchronized Outcome<Done> show(Notification notification) {
        try {
            show(notification, connected());
            return Outcome.done();
        } catch (BusException e) {
            return Outcome.failed(ProblemCode.NOTIFICATION_NOT_SHOWN, e.said());
        }
    }

    private BusLine connected() throws BusException {
        if (line != null && line.isOpen()) {
            return line;
        }
        close();
        String found = address.get().orElse("");
        var open = BusLine.connect(found, PATIENCE);
        line = open;
        open.hear(FACE, "ActionInvoked", this::invoked);
        open.hear(FACE, "NotificationClosed", this::closed);
        // The next server numbers anew, so an id of the one before may be that of another program's notification.
        open.hearEnd(FACE, this::forgetAll);
        return open;
    }

    private void show(Notification notification, BusLine bus) throws BusException {
        var capabilities = BusLine.texts(first(bus.call(SERVER, "GetCapabilities", "")));
        var text = ServerText.of(notification, capabilities);
        long before = ids.getOrDefault(notification.tag(), 0L);
        Object id = first(bus.call(
                SERVER,
                "Notify",
                "susssasa{sv}i",
                program,
                before,
                ICON,
                text.summary(),
                text.body(),
                capabilities.contains("actions") ? List.of(OPEN, show) : List.of(),
                Map.of(
                        "urgency", BusLine.variant(notification.pressing() ? NORMAL : LOW, "y"),
                        "desktop-entry", BusLine.variant(ICON, "s")),
                SERVER_DECIDES));
        if (id instanceof Number number) {
            shown.remove(before);
            shown.put(number.longValue(), notification);
            ids.put(notification.tag(), number.longValue());
        }
    }

    private static Object first(Object[] values) throws BusException {
        if (values.length == 0) {
            throw new BusException(FACE);
        }
        return values[0];
    }

    /** Values: the id, the action. */
    private void invoked(Object[] values) {
        if (values.length == 2 && values[0] instanceof Number id && OPEN.equals(values[1])) {
            find(id.longValue()).ifPresent(opened);
        }
    }

    /** Values: the id, the reason. */
    private void closed(Object[] values) {
        if (values.length > 0 && values[0] instanceof Number id) {
            forget(id.longValue());
        }
    }

    private synchronized Optional<Notification> find(long id) {
        return Optional.ofNullable(shown.get(id));
    }

    private synchronized void forget(long id) {
        var gone = shown.remove(id);
        if (gone != null) {
            ids.remove(gone.tag(), id);
        }
    }

    @Override
    public synchronized void close() {
        if (line != null) {
            line.close();
            line = null;
        }
        forgetAll();
    }

    private synchronized void forgetAll() {
        shown.clear();
        ids.clear();
    }
}
