package app.chatelaine.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * A real notification daemon, dunst, with a display and a message bus of its own. Nothing of the user's session is
 * touched.
 */
public final class RealNotifications {
    private final Path settings;
    private final Process display;
    private final PrivateBus bus;
    private Process daemon;

    /**
     * Starts all of it.
     *
     * @param markup whether the daemon reads bodies as markup
     */
    public RealNotifications(Path folder, boolean markup) throws IOException {
        RealKeyring.requireProgram("Xvfb", "xvfb");
        RealKeyring.requireProgram("dunst", "dunst");
        display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String name = Objects.requireNonNull(
                display.inputReader(StandardCharsets.UTF_8).readLine(), "Xvfb did not come up");
        bus = PrivateBus.bare(folder, Map.of("DISPLAY", ":" + name));
        settings = Files.writeString(
                folder.resolve("dunstrc"), "[global]\nmarkup = %s\nsort = false\n".formatted(markup ? "full" : "no"));
        daemon = startDaemon();
    }

    /** The address of the bus. */
    public String address() {
        return bus.address();
    }

    /** Runs {@code dunstctl}, the remote control of the daemon, and gives what it prints. */
    public String control(String... command) throws IOException {
        var all = new String[command.length + 1];
        all[0] = "dunstctl";
        System.arraycopy(command, 0, all, 1, command.length);
        return bus.run(all);
    }

    /** Ends the daemon, and starts another one, which knows nothing of what the one before it showed. */
    public void restart() throws IOException {
        PrivateBus.end(daemon);
        daemon = startDaemon();
    }

    /** Another program shows something. */
    public void showElsewhere(String title) throws IOException {
        bus.run(
                "gdbus",
                "call",
                "--session",
                "--dest=org.freedesktop.Notifications",
                "--object-path=/org/freedesktop/Notifications",
                "--method=org.freedesktop.Notifications.Notify",
                "another program",
                "0",
                "",
                title,
                "",
                "[]",
                "{}",
                "10000");
    }

    /** The bus keeps no call for a service that is not there, so each try ends at once or is answered. */
    private Process startDaemon() throws IOException {
        var started = bus.start("dunst", "-conf", settings.toString());
        for (int tries = 0; tries < 200; tries++) {
            if (control("count", "displayed").matches("\\d+")) {
                return started;
            }
        }
        throw new IllegalStateException("dunst did not come up");
    }

    public void end() {
        bus.close();
        PrivateBus.end(display);
    }
}
