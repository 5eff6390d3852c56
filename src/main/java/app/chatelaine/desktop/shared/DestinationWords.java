package app.chatelaine.desktop.shared;

import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.StateShape.State;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/** Destinations and their states as they are shown everywhere. */
public final class DestinationWords {
    private DestinationWords() {}

    /** @param state empty while nobody has looked */
    public static State shape(Optional<DestinationState> state) {
        return state.map(known -> switch (known) {
                    case CURRENT -> State.GOOD;
                    case OUTDATED, EDITED -> State.WARN;
                    case MISSING -> State.BAD;
                    case UNREADABLE -> State.UNREACHED;
                })
                .orElse(State.NEVER);
    }

    public static String words(Messages messages, Optional<DestinationState> state) {
        return messages.get(
                "destination.state." + state.map(DestinationState::id).orElse("unseen"));
    }

    public static Feather icon(Destination destination) {
        return switch (destination) {
            case DotEnv env -> Feather.FILE_TEXT;
            case CredentialsFile file -> Feather.FILE;
            case KeyringEntry entry -> Feather.KEY;
        };
    }

    /** The path with {@code ~} for {@code home}, or the entry of the keyring. */
    public static String place(Messages messages, Destination destination, Path home) {
        return destination instanceof KeyringEntry(var service, var user)
                ? messages.get("destination.keyring", service, user)
                : path(destination.target(), home);
    }

    /** {@link #place}, with the variable where it is one of a file. */
    public static String whole(Messages messages, Destination destination, Path home) {
        String where = place(messages, destination, home);
        return destination instanceof DotEnv env ? where + " · " + env.variable() : where;
    }

    public static String path(String path, Path home) {
        String start = home + File.separator;
        return path.startsWith(start) ? "~" + File.separator + path.substring(start.length()) : path;
    }
}
