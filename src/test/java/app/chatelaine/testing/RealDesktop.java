package app.chatelaine.testing;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/** A display of a test's own with a window manager and a message bus, and the eyes and hands of a user before it. */
public final class RealDesktop implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "gallery");

    private final Path folder;
    private final Process display;
    private final PrivateBus bus;
    private final String name;

    public RealDesktop(Path folder) throws IOException {
        RealKeyring.requireProgram("Xvfb", "xvfb");
        RealKeyring.requireProgram("openbox", "openbox");
        RealKeyring.requireProgram("xdotool", "xdotool");
        RealKeyring.requireProgram("import", "imagemagick");
        this.folder = folder;
        display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1024x768x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = display.inputReader(StandardCharsets.UTF_8);
        name = ":" + Objects.requireNonNull(said.readLine(), "Xvfb did not come up");
        bus = new PrivateBus(folder, Map.of("DISPLAY", name, "XFCE_PANEL_MIGRATE_DEFAULT", "1", "GTK_MODULES", ""));
        bus.start("openbox");
    }

    public PrivateBus bus() {
        return bus;
    }

    /** What to put before a command so that it runs here; without a bus when {@code withBus} is false. */
    public List<String> runner(boolean withBus) {
        String address = withBus ? bus.address() : "unix:path=" + folder.resolve("none");
        return List.of("env", "DISPLAY=" + name, "DBUS_SESSION_BUS_ADDRESS=" + address, "XDG_CURRENT_DESKTOP=XFCE");
    }

    /** Looks at the screen until it is as wanted, for as long as a slow machine may take. */
    public Optional<BufferedImage> lookFor(Predicate<BufferedImage> wanted) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            var image = look();
            if (wanted.test(image)) {
                return Optional.of(image);
            }
        }
        return Optional.empty();
    }

    public BufferedImage look() throws IOException {
        Path file = folder.resolve("screen.png");
        bus.run("import", "-silent", "-window", "root", "png24:" + file);
        return Objects.requireNonNull(ImageIO.read(file.toFile()));
    }

    /** Keeps what is on the screen, for people to look at. */
    public void keep(String picture) throws IOException {
        Files.createDirectories(PICTURES);
        ImageIO.write(look(), "png", PICTURES.resolve(picture + ".png").toFile());
    }

    public void hands(String... what) throws IOException {
        var command = new java.util.ArrayList<String>();
        command.add("xdotool");
        command.addAll(List.of(what));
        bus.run(command.toArray(String[]::new));
    }

    @Override
    public void close() {
        bus.close();
        display.destroyForcibly();
        display.onExit().join();
    }
}
