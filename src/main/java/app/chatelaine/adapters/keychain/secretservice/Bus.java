package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.adapters.keychain.secretservice.SecretServiceException.Kind;
import app.chatelaine.adapters.keychain.shared.LibraryLogs;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.errors.Error;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;

/**
 * A connection of our own to a message bus.
 *
 * <p>Messages are sent and read as they are, not through proxies: so an error keeps its name, which tells locked from
 * missing, and every call has a time limit of ours.
 */
final class Bus implements AutoCloseable {
    static final String BUS = "org.freedesktop.DBus";
    private static final long LOOK_MILLIS = 250;
    private static final Target DAEMON = new Target(BUS, "/org/freedesktop/DBus", BUS);

    private final DBusConnection connection;
    private final Signals signals;
    private final Duration limit;

    private Bus(DBusConnection connection, CompletableFuture<Void> lost, Duration limit) {
        this.connection = connection;
        this.signals = new Signals(connection, lost);
        this.limit = limit;
    }

    /** An object on the bus, seen through one of its interfaces. */
    record Target(String owner, String path, String face) {}

    /**
     * Connects to the first address that answers.
     *
     * @param addresses as in {@code DBUS_SESSION_BUS_ADDRESS}, several with semicolons between them
     * @param limit of every call
     */
    static Bus connect(String addresses, Duration limit) throws SecretServiceException {
        LibraryLogs.quiet();
        String said = "";
        for (String address : addresses.split(";", -1)) {
            var lost = new CompletableFuture<Void>();
            try {
                var connection = DBusConnectionBuilder.forAddress(address)
                        .withShared(false)
                        .withDisconnectCallback(new Loss(lost))
                        .build();
                return new Bus(connection, lost, limit);
            } catch (DBusException | RuntimeException e) {
                said = words(e);
            }
        }
        throw new SecretServiceException(Kind.BUS_UNREACHABLE, said);
    }

    /** The unique name of the program that owns {@code name}, which is started when the bus knows how. */
    String ownerOf(String name) throws SecretServiceException {
        try {
            return new Values(call(DAEMON, "GetNameOwner", "s", name)).text(0);
        } catch (SecretServiceException e) {
            if (e.kind() != Kind.NO_SERVICE) {
                throw e;
            }
            call(DAEMON, "StartServiceByName", "su", name, 0);
            return new Values(call(DAEMON, "GetNameOwner", "s", name)).text(0);
        }
    }

    long processIdOf(String owner) throws SecretServiceException {
        return new Values(call(DAEMON, "GetConnectionUnixProcessID", "s", owner)).number(0);
    }

    Object[] call(Target target, String method) throws SecretServiceException {
        return call(target, method, "");
    }

    /** Calls a method and waits for what it returns; {@code signature} is that of the arguments. */
    Object[] call(Target target, String method, String signature, Object... arguments) throws SecretServiceException {
        try {
            var call = new MethodCall(
                    target.owner(), target.path(), target.face(), method, (byte) 0, signature, arguments);
            connection.sendMessage(call);
            return values(replyTo(call));
        } catch (DBusException | RuntimeException e) {
            throw failure(connection, e);
        }
    }

    /** A connection that breaks while a call is on its way may leave that without a reply, so it is watched. */
    private Message replyTo(MethodCall call) throws SecretServiceException {
        for (long left = limit.toMillis(); left > 0 && !Thread.currentThread().isInterrupted(); left -= LOOK_MILLIS) {
            var reply = call.getReply(Math.min(left, LOOK_MILLIS));
            if (reply != null) {
                return reply;
            }
            if (!connection.isConnected()) {
                throw new SecretServiceException(Kind.STOPPED);
            }
        }
        throw new SecretServiceException(Kind.TIMED_OUT);
    }

    private static Object[] values(Message reply) throws SecretServiceException, DBusException {
        Object[] values = Objects.requireNonNullElse(reply.getParameters(), new Object[0]);
        if (reply instanceof Error error) {
            throw SecretServiceException.ofError(
                    error.getName(), Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(" ")));
        }
        return values;
    }

    /** See {@link Signals#await}. */
    Object[] awaitSignal(Target from, String signal, Duration patience, Step start) throws SecretServiceException {
        return signals.await(from, signal, patience, start);
    }

    private record Loss(CompletableFuture<Void> lost) implements IDisconnectCallback {
        @Override
        public void disconnectOnError(IOException reason) {
            lost.complete(null);
        }
    }

    /** Something that may fail on the bus. */
    interface Step {
        void run() throws SecretServiceException;
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    /** What an exception of the library stands for; a connection that is being closed rejects tasks. */
    static SecretServiceException failure(DBusConnection connection, Exception thrown) {
        boolean stopped = thrown instanceof RejectedExecutionException || !connection.isConnected();
        return new SecretServiceException(stopped ? Kind.STOPPED : Kind.FAILED, words(thrown));
    }

    private static String words(Exception thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), thrown.getClass().getSimpleName());
    }
}
