package app.chatelaine.wiring;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the program was asked to start.
 *
 * @param home holds everything that the program keeps; null for the folders of the system
 * @param keychain {@code os}, {@code vault} or {@code memory}; null for what the settings say
 * @param demo whether to work on the demo workspace instead of the user's accounts
 * @param debug whether to log in detail
 * @param opening what to show first
 */
public record StartOptions(
        @Nullable Path home, @Nullable String keychain, boolean demo, boolean debug, Opening opening) {

    /** With the window. */
    public StartOptions(@Nullable Path home, @Nullable String keychain, boolean demo, boolean debug) {
        this(home, keychain, demo, debug, Opening.WINDOW);
    }

    /** With the window, and what the variables say that the options {@code --home} and {@code --keychain} fall back on. */
    public static StartOptions ofEnvironment(Map<String, String> variables) {
        String home = variables.get("CHATELAINE_HOME");
        return new StartOptions(
                home == null ? null : Path.of(home), variables.get("CHATELAINE_KEYCHAIN"), false, false);
    }

    /** What a start without a command shows. */
    public enum Opening {
        WINDOW,
        /** The quick search, and the window behind it. */
        SEARCH,
        /** The window, and a check of every account. */
        CHECK_ALL,
        /** Nothing but the icon in the panel. */
        TRAY
    }
}
