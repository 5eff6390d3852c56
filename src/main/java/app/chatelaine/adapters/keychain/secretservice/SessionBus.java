package app.chatelaine.adapters.keychain.secretservice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the user's message bus is. */
public final class SessionBus {
    private static final String ADDRESS = "DBUS_SESSION_BUS_ADDRESS";
    private static final String RUNTIME_FOLDER = "XDG_RUNTIME_DIR";

    private SessionBus() {}

    /**
     * The address that the session names, or the socket that systemd makes, as GLib and libdbus look for it, too.
     *
     * @param environment variables of this process
     */
    public static Optional<String> find(Map<String, String> environment) {
        String named = environment.getOrDefault(ADDRESS, "");
        if (!named.isEmpty()) {
            return Optional.of(named);
        }
        String folder = environment.getOrDefault(RUNTIME_FOLDER, "");
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path socket = Path.of(folder, "bus");
        return Files.exists(socket) ? Optional.of("unix:path=" + socket) : Optional.empty();
    }
}
