package app.chatelaine.adapters.tray.statusnotifier;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/** The part of a panel that icons register with. */
final class FakeWatcher implements AutoCloseable {
    private static final String NAME = "org.kde.StatusNotifierWatcher";
    private static final String PATH = "/StatusNotifierWatcher";

    private final BlockingQueue<String> registered = new LinkedBlockingQueue<>();
    private final DBusConnection connection;
    private volatile boolean host;

    /** @param host whether anybody shows the icons */
    FakeWatcher(DBusConnection connection, boolean host) throws DBusException {
        this.connection = connection;
        this.host = host;
        connection.exportObject(new Calls());
        connection.requestBusName(NAME);
    }

    /** The next icon that registers; null when none does in time. */
    @Nullable String next() throws InterruptedException {
        return registered.poll(10, TimeUnit.SECONDS);
    }

    void hostComes() throws DBusException {
        host = true;
        connection.sendMessage(
                new DBusSignal(connection.getUniqueName(), PATH, NAME, "StatusNotifierHostRegistered", null));
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    @DBusInterfaceName(NAME)
    public interface WatcherCalls extends DBusInterface {
        @DBusMemberName("RegisterStatusNotifierItem")
        void register(String name);
    }

    public final class Calls implements WatcherCalls, Properties {
        @Override
        public void register(String name) {
            registered.add(name);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <A> A Get(String face, String name) {
            return (A) new Variant<>(host);
        }

        @Override
        public <A> void Set(String face, String name, A value) {}

        @Override
        public Map<String, Variant<?>> GetAll(String face) {
            return Map.of("IsStatusNotifierHostRegistered", new Variant<>(host));
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }
}
