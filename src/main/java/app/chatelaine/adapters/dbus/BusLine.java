package app.chatelaine.adapters.dbus;

import app.chatelaine.adapters.keychain.shared.LibraryLogs;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.errors.Error;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.Variant;

/** A connection of our own to a message bus. Messages are sent as they are, so that every call has a time limit of ours. */
public final class BusLine implements AutoCloseable {
    private static final BusObject BUS =
            new BusObject("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus");
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final byte MAY_START = 0;
    private static final long LOOK_MILLIS = 250;

    private final DBusConnection connection;
    private final Duration limit;

    private BusLine(DBusConnection connection, Duration limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /**
     * Connects to the first address that answers.
     *
     * @param addresses as in {@code DBUS_SESSION_BUS_ADDRESS}, several with semicolons between them
     * @param limit of every call
     */
    public static BusLine connect(String addresses, Duration limit) throws BusException {
        LibraryLogs.quiet();
        var said = new BusException(addresses);
        for (String address : addresses.split(";", -1)) {
            try {
                return new BusLine(
                        DBusConnectionBuilder.forAddress(address)
                                .withShared(false)
                                .build(),
                        limit);
            } catch (DBusException | RuntimeException e) {
                said = BusException.of(e);
            }
        }
        throw said;
    }

    public boolean isOpen() {
        return connection.isConnected();
    }

    /** Calls a method, for which its program is started when the bus knows how, and waits for what it returns. */
    public Object[] call(BusObject object, String method, String signature, Object... arguments) throws BusException {
        return call(MAY_START, object, method, signature, arguments);
    }

    /** Reads a property of an object that is there already. */
    public Object property(BusObject object, String property) throws BusException {
        var properties = new BusObject(object.owner(), object.path(), PROPERTIES);
        Object[] found = call(Message.Flags.NO_AUTO_START, properties, "Get", "ss", object.face(), property);
        if (found.length == 1 && found[0] instanceof Variant<?> variant) {
            return variant.getValue();
        }
        throw new BusException(property);
    }

    /** Whether a program has this name on the bus now. */
    public boolean hasOwner(String name) throws BusException {
        Object[] found = call(BUS, "NameHasOwner", "s", name);
        return found.length == 1 && Boolean.TRUE.equals(found[0]);
    }

    private Object[] call(byte flags, BusObject object, String method, String signature, Object... arguments)
            throws BusException {
        try {
            var call =
                    new MethodCall(object.owner(), object.path(), object.face(), method, flags, signature, arguments);
            connection.sendMessage(call);
            return values(replyTo(call));
        } catch (DBusException | RuntimeException e) {
            throw BusException.of(e);
        }
    }

    /** A connection that breaks while a call is on its way may leave that without a reply, so it is watched. */
    private Message replyTo(MethodCall call) throws BusException {
        for (long left = limit.toMillis(); left > 0 && !Thread.currentThread().isInterrupted(); left -= LOOK_MILLIS) {
            var reply = call.getReply(Math.min(left, LOOK_MILLIS));
            if (reply != null) {
                return reply;
            }
            if (!connection.isConnected()) {
                break;
            }
        }
        throw new BusException(call.getInterface() + "." + call.getName());
    }

    private static Object[] values(Message reply) throws BusException, DBusException {
        Object[] values = Objects.requireNonNullElse(reply.getParameters(), new Object[0]);
        if (reply instanceof Error error) {
            throw new BusException(
                    values.length == 0
                            ? error.getName()
                            : Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(" ")));
        }
        return values;
    }

    /** Hears a signal of an interface from now on, with its values; on a thread of the library. */
    public void hear(String face, String signal, Consumer<Object[]> listener) throws BusException {
        try {
            var _ = connection.addGenericSigHandler(
                    new DBusMatchRule("signal", face, signal), sent -> listener.accept(valuesOf(sent)));
        } catch (DBusException | RuntimeException e) {
            throw BusException.of(e);
        }
    }

    /** Hears when the program with this name on the bus ended, whether or not another one took the name over. */
    public void hearEnd(String name, Runnable ended) throws BusException {
        hear(BUS.face(), "NameOwnerChanged", values -> {
            boolean had = values.length == 3 && name.equals(values[0]) && !"".equals(values[1]);
            if (had) {
                ended.run();
            }
        });
    }

    private static Object[] valuesOf(DBusSignal sent) {
        try {
            return Objects.requireNonNullElse(sent.getParameters(), new Object[0]);
        } catch (DBusException e) {
            return new Object[0];
        }
    }

    /** A value with its type, as dictionaries of options hold them. */
    public static Object variant(Object value, String signature) {
        return new Variant<>(value, signature);
    }

    /** The texts of a list, which the library gives as an array in one place and as a list in another. */
    public static List<String> texts(Object list) {
        return switch (list) {
            case List<?> texts -> texts.stream().map(Object::toString).toList();
            case Object[] texts -> Arrays.stream(texts).map(Object::toString).toList();
            default -> List.of();
        };
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
