package app.chatelaine.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * A real notification daemon, dunst, with a display and a message bus of its own. Nothing of the user's session is
 * touched.
 */
public final class RealNotifications {
    private final Deque<Process> processes = new ArrayDeque<>();
    private final Path folder;
    private final String display;
    private final String address;

    /**
     * Starts all of it.
     *
     * @param markup whether the daemon reads bodies as markup
     */
    public RealNotifications(Path folder, boolean markup) throws IOException {
        RealKeyring.requireProgram("Xvfb", "xvfb");
        RealKeyring.requireProgram("dbus-daemon", "dbus");
        RealKeyring.requireProgram("dunst", "dunst");
        this.folder = folder;
        this.display = ":"
                + firstLine(start("", "", "Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp"));
        this.address = "unix:path=" + folder.resolve("bus");
        Path bus = folder.resolve("bus.conf");
        Files.writeString(bus, """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <type>session</type>
                  <listen>%s</listen>
                  <auth>EXTERNAL</auth>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """.formatted(address));
        firstLine(start("", "", "dbus-daemon", "--config-file=" + bus, "--nofork", "--print-address=1"));
        Path settings = folder.resolve("dunstrc");
        Files.writeString(settings, "[global]\nmarkup = %s\nsort = false\n".formatted(markup ? "full" : "no"));
        start(display, address, "dunst", "-conf", settings.toString());
        waitForDunst();
    }

    /** The address of the bus. */
    public String address() {
        return address;
    }

    /** Runs {@code dunstctl}, the remote control of the daemon, and gives what it prints. */
    public String control(String... command) throws IOException, InterruptedException {
        var all = new String[command.length + 1];
        all[0] = "dunstctl";
        System.arraycopy(command, 0, all, 1, command.length);
        var process = start(display, address, all);
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        processes.remove(process);
        return printed;
    }

    /** The bus keeps a call until the service that it waits for is there, so each try ends at once or is answered. */
    private void waitForDunst() throws IOException {
        try {
            for (int tries = 0; tries < 200; tries++) {
                if (!control("count", "displayed").isBlank()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("dunst did not come up");
    }

    private Process start(String display, String address, String... command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", address);
        builder.environment().put("HOME", folder.toString());
        builder.environment().remove("WAYLAND_DISPLAY");
        var process = builder.redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors").toFile()))
                .start();
        processes.push(process);
        return process;
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader = process.inputReader(UTF_8);
        return Objects.requireNonNull(reader.readLine(), "a daemon did not come up");
    }

    public void end() throws InterruptedException {
        while (!processes.isEmpty()) {
            processes.pop().destroyForcibly().waitFor();
        }
    }
}
