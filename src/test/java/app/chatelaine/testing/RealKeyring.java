package app.chatelaine.testing;

import app.chatelaine.adapters.keychain.shared.LibraryLogs;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real GNOME keyring daemon on a message bus of its own, in a folder of its own, for the tests of one class. Nothing
 * of the user's session is touched. The bus starts no programs, so what is ended stays ended.
 */
public final class RealKeyring implements BeforeAllCallback, AfterAllCallback {
    private static final String PASSWORD = "of-the-keyring";
    private static final String SERVICE = "org.freedesktop.secrets";
    private static final long PATIENCE_SECONDS = 30;

    /** JUnit comes by for every class that is nested in the one with this extension, too. */
    private int visits;

    private @Nullable Path folder;
    private @Nullable PrivateBus bus;
    private @Nullable Process daemon;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        LibraryLogs.quiet();
        visits++;
        if (visits > 1) {
            return;
        }
        requireProgram("dbus-daemon", "dbus");
        requireProgram("gnome-keyring-daemon", "gnome-keyring");
        folder = Files.createTempDirectory("keyring");
        bus = PrivateBus.bare(folder, Map.of());
        startDaemon();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        visits--;
        if (visits > 0) {
            return;
        }
        if (bus != null) {
            bus.close();
        }
        if (folder != null) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /** Skips the test where {@code program} is not installed. */
    public static void requireProgram(String program, String debianPackage) {
        RealThing.require(isOnPath(program), "needs " + program + " (package " + debianPackage + ")");
    }

    /** The address of the bus. */
    public String address() {
        return bus().address();
    }

    /** The variables that make another program use this bus and this keyring. */
    public Map<String, String> environment() {
        return bus().environment();
    }

    public String password() {
        return PASSWORD;
    }

    /** Starts the daemon with its keyring unlocked, and waits until it is on the bus. */
    public void startDaemon() throws Exception {
        try (var connection = connect()) {
            var here = new CountDownLatch(1);
            connection.addSigHandler(DBus.NameOwnerChanged.class, signal -> {
                if (signal.name.equals(SERVICE) && !signal.newOwner.isEmpty()) {
                    here.countDown();
                }
            });
            daemon = start(
                    "gnome-keyring-daemon",
                    "--foreground",
                    "--unlock",
                    "--components=secrets",
                    "--control-directory=" + folder().resolve("control"));
            try (var input = daemon.getOutputStream()) {
                input.write(PASSWORD.getBytes(StandardCharsets.UTF_8));
            }
            if (!here.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("gnome-keyring-daemon did not come up");
            }
        }
    }

    /** Ends the daemon as a crash would. */
    public void killDaemon() throws InterruptedException {
        if (daemon != null) {
            PrivateBus.end(daemon);
            daemon = null;
        }
    }

    /** Ends the bus, and with it every connection. */
    public void killBus() throws InterruptedException {
        bus().stopBus();
    }

    public void startBus() throws IOException {
        bus().startBus();
    }

    /** Runs a program on this bus and gives what it prints, without a line feed at the end. */
    public Answer run(String... command) throws IOException, InterruptedException {
        var process = start(command);
        process.getOutputStream().close();
        String printed;
        try (InputStream output = process.getInputStream()) {
            printed = new String(output.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
        return new Answer(process.waitFor(), printed);
    }

    /** What a program printed, and with which code it ended. */
    public record Answer(int code, String printed) {}

    public DBusConnection connect() throws DBusException {
        return bus().connect();
    }

    /** Starts a program on this bus. */
    public Process start(String... command) throws IOException {
        return bus().start(command);
    }

    private PrivateBus bus() {
        return Objects.requireNonNull(bus, "not started");
    }

    private Path folder() {
        return Objects.requireNonNull(folder, "not started");
    }

    private static boolean isOnPath(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
