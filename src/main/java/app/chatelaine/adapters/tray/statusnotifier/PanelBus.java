package app.chatelaine.adapters.tray.statusnotifier;

import app.chatelaine.adapters.keychain.shared.LibraryLogs;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.errors.Error;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/** The message bus as the icon needs it: the panel's watcher on the other side, the icon and its menu on this one. */
final class PanelBus implements AutoCloseable {
    private static final String WATCHER = "org.kde.StatusNotifierWatcher";
    private static final String WATCHER_PATH = "/StatusNotifierWatcher";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    /** A panel answers in milliseconds, or is being ended. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final DBusConnection connection;
    private String name = "";

    private PanelBus(DBusConnection connection) {
        this.connection = connection;
    }

    /** @param lost is told when the bus ends, on a thread of the library */
    static PanelBus connect(String address, Consumer<PanelBus> lost) throws DBusException {
        LibraryLogs.quiet();
        var bus = new PanelBus(
                DBusConnectionBuilder.forAddress(address).withShared(false).build());
        bus.connection.setDisconnectCallback(new Loss(() -> lost.accept(bus)));
        return bus;
    }

    private record Loss(Runnable lost) implements IDisconnectCallback {
        @Override
        public void disconnectOnError(IOException reason) {
            lost.run();
        }
    }

    boolean isConnected() {
        return connection.isConnected();
    }

    /** Puts icon and menu on the bus, under the name that the protocol wants. */
    void offer(long processId, ItemObject item, MenuObject menu) throws DBusException {
        connection.exportObject(item);
        connection.exportObject(menu);
        String wanted = "org.kde.StatusNotifierItem-" + processId + "-1";
        connection.requestBusName(wanted);
        name = wanted;
    }

    /** Runs {@code changed} when a watcher or a host comes or goes, on a thread of the library. */
    void onPanelChange(Runnable changed) throws DBusException {
        connection.addSigHandler(DBus.NameOwnerChanged.class, signal -> {
            if (signal.name.equals(WATCHER)) {
                changed.run();
            }
        });
        for (String signal : new String[] {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"}) {
            connection.addGenericSigHandler(new DBusMatchRule("signal", WATCHER, signal), heard -> changed.run());
        }
    }

    /** Makes the icon known to the watcher; false when there is none. */
    boolean register() {
        return call(WATCHER, "RegisterStatusNotifierItem", "s", name) != null;
    }

    /** Whether anybody shows what the watcher knows. */
    boolean hasHost() {
        var reply = call(PROPERTIES, "Get", "ss", WATCHER, "IsStatusNotifierHostRegistered");
        if (reply == null) {
            return false;
        }
        try {
            Object[] values = Objects.requireNonNullElse(reply.getParameters(), new Object[0]);
            return values.length == 1
                    && values[0] instanceof Variant<?> variant
                    && Boolean.TRUE.equals(variant.getValue());
        } catch (DBusException e) {
            return false;
        }
    }

    private @Nullable Message call(String face, String method, String signature, Object... arguments) {
        try {
            var call = new MethodCall(WATCHER, WATCHER_PATH, face, method, (byte) 0, signature, arguments);
            connection.sendMessage(call);
            var reply = call.getReply(LIMIT.toMillis());
            return reply instanceof Error ? null : reply;
        } catch (DBusException | RuntimeException e) {
            // A connection that ended meanwhile; who asks hears of that by another way.
            return null;
        }
    }

    void emit(String path, String face, String signal, String signature, Object... values) {
        try {
            connection.sendMessage(new DBusSignal(
                    connection.getUniqueName(), path, face, signal, signature.isEmpty() ? null : signature, values));
        } catch (DBusException | RuntimeException e) {
            // As above.
        }
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
