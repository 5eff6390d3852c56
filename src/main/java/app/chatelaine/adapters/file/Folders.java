package app.chatelaine.adapters.file;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import dev.dirs.ProjectDirectories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where everything lies that the program keeps.
 *
 * @param data what cannot be made again: accounts, the journal of rotations, the vault, the user's own services
 * @param config what the user chose
 * @param state what makes the next start as the last one was: history, window, logs
 */
public record Folders(Path data, Path config, Path state) {

    /** The folders that the system prescribes for this user. */
    public static Folders ofSystem() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String local = System.getenv("LOCALAPPDATA");
        if (system.startsWith("windows") && local != null) {
            // The library would ask a PowerShell, which takes longer than all else at the start. Nothing of this roams
            // to
            // another computer, as the keys in the Credential Manager do not.
            return in(Path.of(local, "Chatelaine"));
        }
        if (system.startsWith("mac")) {
            var prescribed = ProjectDirectories.from("app", "", "Chatelaine");
            Path data = Path.of(prescribed.dataDir);
            return new Folders(data, Path.of(prescribed.configDir), data.resolve("state"));
        }
        return ofXdg(System.getenv());
    }

    /**
     * As the XDG Base Directory Specification has it. The home folder is the one that the environment names: Java's own
     * idea of it comes from the system's list of users, and other programs do not follow that.
     */
    static Folders ofXdg(Map<String, String> environment) {
        return new Folders(
                xdg(environment, "XDG_DATA_HOME", ".local/share"),
                xdg(environment, "XDG_CONFIG_HOME", ".config"),
                xdg(environment, "XDG_STATE_HOME", ".local/state"));
    }

    private static Path xdg(Map<String, String> environment, String variable, String usual) {
        String named = environment.getOrDefault(variable, "");
        String home = environment.getOrDefault("HOME", "");
        Path parent = Path.of(named).isAbsolute()
                ? Path.of(named)
                : Path.of(Path.of(home).isAbsolute() ? home : System.getProperty("user.home"), usual);
        return parent.resolve("chatelaine");
    }

    /** Everything in one folder. */
    public static Folders in(Path home) {
        Path folder = home.toAbsolutePath().normalize();
        return new Folders(folder, folder, folder);
    }

    public Path accounts() {
        return data.resolve("accounts.json");
    }

    /** The journal of rotations. */
    public Path rotations() {
        return data.resolve("rotations.json");
    }

    public Path vault() {
        return data.resolve("vault.json");
    }

    /** The folder of the user's own service files. */
    public Path services() {
        return data.resolve("services");
    }

    public Path settings() {
        return config.resolve("settings.json");
    }

    public Path health() {
        return state.resolve("health.json");
    }

    /** What the user was told already. */
    public Path alerts() {
        return state.resolve("alerts.json");
    }

    public Path window() {
        return state.resolve("window.json");
    }

    /** Which keys were copied last. */
    public Path recent() {
        return state.resolve("recent.json");
    }

    /** Where a second start finds the first. */
    public Path instance() {
        return state.resolve("instance.sock");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    /** Each folder once. */
    List<Path> all() {
        return Stream.of(data, config, state).distinct().toList();
    }

    /** Each document, whether it is there or not. */
    List<Path> documents() {
        return List.of(accounts(), rotations(), vault(), settings(), health(), alerts(), window(), recent());
    }

    /** Fails when the data cannot be read at all; a folder that is not there yet is no failure. */
    public Outcome<Done> requireReadable(FileKit kit) {
        try {
            kit.disk().list(data);
            return Outcome.done();
        } catch (IOException e) {
            return Outcome.failed(kit.unreadable(data, e));
        }
    }

    /** Makes those that are not there, for the user alone. */
    public Outcome<Done> create(FileKit kit) {
        for (Path folder : all()) {
            try {
                kit.disk().createFolder(folder);
            } catch (IOException e) {
                return Outcome.failed(kit.notWritten(folder, e));
            }
        }
        return Outcome.done();
    }
}
