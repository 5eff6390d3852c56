package app.chatelaine;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to open a window on. */
final class Display {
    private Display() {}

    static boolean isThere() {
        return isThere(System.getProperty("os.name"), System.getenv());
    }

    /** Windows and macOS have one wherever a user is logged in; elsewhere a variable names it. */
    static boolean isThere(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows")
                || name.startsWith("mac")
                || isSet(environment, "DISPLAY")
                || isSet(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isSet(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }
}
