package app.chatelaine.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** A message bus of a test's own, and the programs on it, which end with it. */
public final class PrivateBus implements AutoCloseable {
    private final Path folder;
    private final Map<String, String> environment;
    private final List<Process> programs = new ArrayList<>();
    private final boolean startsPrograms;
    private Process daemon;

    /**
     * A bus that starts by itself what is installed to be started, as that of a session does.
     *
     * @param folder for the socket and for all that programs on the bus write
     * @param more variables for those programs
     */
    public PrivateBus(Path folder, Map<String, String> more) throws IOException {
        this(folder, more, true);
    }

    /** A bus that starts nothing by itself, so that what is ended stays ended. */
    public static PrivateBus bare(Path folder, Map<String, String> more) throws IOException {
        return new PrivateBus(folder, more, false);
    }

    private PrivateBus(Path folder, Map<String, String> more, boolean startsPrograms) throws IOException {
        RealKeyring.requireProgram("dbus-daemon", "dbus");
        this.folder = folder;
        this.startsPrograms = startsPrograms;
        var all = new java.util.HashMap<>(more);
        String here = folder.toString();
        for (String variable :
                List.of("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")) {
            all.put(variable, here);
        }
        all.put("DBUS_SESSION_BUS_ADDRESS", address());
        environment = Map.copyOf(all);
        daemon = startDaemon();
    }

    public String address() {
        return "unix:path=" + folder.resolve("bus");
    }

    private Process startDaemon() throws IOException {
        Path configuration = folder.resolve("bus.conf");
        Files.writeString(
                configuration, """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <type>session</type>
                  <listen>%s</listen>
                  <auth>EXTERNAL</auth>
                  %s
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """.formatted(address(), startsPrograms ? "<standard_session_servicedirs/>" : ""));
        var started = launch(List.of(
                "dbus-daemon", "--config-file=" + configuration, "--nofork", "--nopidfile", "--print-address=1"));
        Objects.requireNonNull(started.inputReader(StandardCharsets.UTF_8).readLine(), "dbus-daemon did not come up");
        return started;
    }

    /** Starts a program on this bus, which ends with it. */
    public Process start(String... command) throws IOException {
        var process = launch(List.of(command));
        programs.add(process);
        return process;
    }

    /** Runs a program on this bus and gives what it prints, its errors too. */
    public String run(String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try (var reader = builder.start().inputReader(StandardCharsets.UTF_8)) {
            return reader.readAllAsString().strip();
        }
    }

    /** The variables that make another program use this bus. */
    public Map<String, String> environment() {
        return environment;
    }

    private Process launch(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors").toFile()))
                .start();
    }

    public DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(address()).withShared(false).build();
    }

    /** Ends the bus, and with it every connection. */
    public void stopBus() throws InterruptedException {
        daemon.destroyForcibly().waitFor();
    }

    public void startBus() throws IOException {
        folder.resolve("bus").toFile().delete();
        daemon = startDaemon();
    }

    @Override
    public void close() {
        programs.reversed().forEach(PrivateBus::end);
        end(daemon);
    }

    /** With the programs that it started, as the bus itself does. */
    public static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
