package app.chatelaine.adapters.instance;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.file.OwnerOnly;
import app.chatelaine.core.instance.Autostart;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Starts the program with the session by a file in the folder that the system looks through for that: an XDG autostart
 * entry, a launch agent of macOS, a command in the Startup folder of Windows.
 *
 * <p>A file by the name that somebody else made, or changed, is replaced when autostart is turned on, and removed when it
 * is turned off: the name is ours.
 */
public final class FileAutostart implements Autostart {
    private final Path file;
    private final String content;
    private final FileKit files;

    private FileAutostart(Path file, String content, FileKit files) {
        this.file = file;
        this.files = files;
        this.content = content;
    }

    /**
     * As this system has it.
     *
     * @param program the launcher of the program, by its full path or by a name that the session finds
     */
    public static FileAutostart here(String program, FileKit files) {
        return of(
                System.getProperty("os.name"),
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                program,
                files);
    }

    /**
     * @param system as Java names it
     * @param environment variables of this process
     * @param home of the user
     */
    static FileAutostart of(String system, Map<String, String> environment, Path home, String program, FileKit files) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path roaming =
                    absolute(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"));
            return new FileAutostart(
                    roaming.resolve(Path.of("Microsoft", "Windows", "Start Menu", "Programs", "Startup"))
                            .resolve("Chatelaine.cmd"),
                    AutostartText.ofWindows(program),
                    files);
        }
        if (name.startsWith("mac")) {
            return new FileAutostart(
                    home.resolve(Path.of("Library", "LaunchAgents", "app.chatelaine.plist")),
                    AutostartText.ofMac(program),
                    files);
        }
        Path config = absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
        return new FileAutostart(
                config.resolve("autostart").resolve("chatelaine.desktop"), AutostartText.ofXdg(program), files);
    }

    private static Path absolute(@org.jspecify.annotations.Nullable String named, Path usual) {
        Path path = Path.of(Objects.requireNonNullElse(named, ""));
        return path.isAbsolute() ? path : usual;
    }

    /** A session's own settings turn an entry off by writing {@code Hidden} into it, and that is off. */
    @Override
    public boolean isOn() {
        try {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.readString(file).lines().noneMatch(AutostartText::turnsOff);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Outcome<Done> set(boolean on) {
        try {
            if (!on) {
                Files.deleteIfExists(file);
            } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || !isWritten()) {
                write();
            }
            return Outcome.done();
        } catch (IOException e) {
            return new Failed<>(files.notWritten(file, e));
        }
    }

    private boolean isWritten() throws IOException {
        return Files.readString(file).equals(content);
    }

    /** Whole or not at all: a session that reads half an entry at the wrong moment would start something else. */
    private void write() throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        }
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(half, content, StandardCharsets.UTF_8);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
