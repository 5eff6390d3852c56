package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.adapters.keychain.secretservice.Bus.Step;
import app.chatelaine.adapters.keychain.secretservice.Bus.Target;
import app.chatelaine.adapters.keychain.secretservice.SecretServiceException.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.jspecify.annotations.Nullable;

/** Waits for what a program on the bus announces, and notices when that program, or the bus, is gone. */
final class Signals {
    private final DBusConnection connection;
    private final CompletableFuture<Void> lost;
    private final Set<String> listening = new HashSet<>();
    private volatile @Nullable Waiting waiting;

    /** @param lost is completed when the connection breaks */
    Signals(DBusConnection connection, CompletableFuture<Void> lost) {
        this.connection = connection;
        this.lost = lost;
    }

    /**
     * Starts something that is answered by a signal, and waits for that signal. One at a time.
     *
     * @param start is called once the signal would be heard
     * @param patience how long a person may take
     */
    Object[] await(Target from, String signal, Duration patience, Step start) throws SecretServiceException {
        listenFor(from.face(), signal);
        listenFor(Bus.BUS, "NameOwnerChanged");
        var heard = new CompletableFuture<Object[]>();
        var _ = lost.thenRun(() -> heard.completeExceptionally(new SecretServiceException(Kind.STOPPED)));
        waiting = new Waiting(from, signal, heard);
        try {
            start.run();
            return heard.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SecretServiceException(Kind.TIMED_OUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretServiceException(Kind.TIMED_OUT);
        } catch (ExecutionException e) {
            throw new SecretServiceException(Kind.STOPPED);
        } finally {
            waiting = null;
        }
    }

    /** Once for the life of the connection: to stop listening would mean to wait for a bus that may be gone. */
    private void listenFor(String face, String signal) throws SecretServiceException {
        if (listening.contains(signal)) {
            return;
        }
        try {
            var _ = connection.addGenericSigHandler(new DBusMatchRule("signal", face, signal), this::hear);
            listening.add(signal);
        } catch (DBusException | RuntimeException e) {
            throw Bus.failure(connection, e);
        }
    }

    private void hear(DBusSignal sent) {
        var waiter = waiting;
        if (waiter != null) {
            waiter.hear(sent);
        }
    }

    /** Who waits for a signal, and for which. */
    private record Waiting(Target from, String signal, CompletableFuture<Object[]> heard) {
        void hear(DBusSignal sent) {
            Object[] values = valuesOf(sent);
            if (sent.getName().equals(signal)
                    && from.path().equals(sent.getPath())
                    && from.owner().equals(sent.getSource())) {
                heard.complete(values);
            } else if (Arrays.equals(values, new Object[] {from.owner(), from.owner(), ""})) {
                // Name, old owner, new owner: without a new one the program has left the bus.
                heard.completeExceptionally(new SecretServiceException(Kind.STOPPED));
            }
        }
    }

    private static Object[] valuesOf(DBusSignal sent) {
        try {
            return Objects.requireNonNullElse(sent.getParameters(), new Object[0]);
        } catch (DBusException e) {
            return new Object[0];
        }
    }
}
