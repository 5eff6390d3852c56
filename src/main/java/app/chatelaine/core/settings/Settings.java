package app.chatelaine.core.settings;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the user can choose.
 *
 * @param theme light, dark or as the system has it
 * @param language a language tag such as {@code de}; empty for the system's
 * @param staleAfterDays days after which a key is stale, 1 to 3650
 * @param staleAfterDaysByService where a service differs, by service id
 * @param dueSoonDays days before going stale or expiring from which a key is due soon, 0 to 365
 * @param clipboardSeconds after which a copied key is cleared, 5 to 300
 * @param keychain {@code auto}, {@code os} or {@code vault}
 * @param textScale percent, 100 to 200
 * @param watch what the program does by itself in the background
 * @param closeToTray whether the program goes on in the tray, where there is one, when its window is closed
 * @param lessMotion whether nothing moves on screen even where the system has nothing against it
 */
public record Settings(
        Theme theme,
        String language,
        int staleAfterDays,
        Map<String, Integer> staleAfterDaysByService,
        int dueSoonDays,
        int clipboardSeconds,
        String keychain,
        int textScale,
        WatchSettings watch,
        boolean closeToTray,
        boolean lessMotion) {
    public static final Settings DEFAULT = new Settings(Theme.SYSTEM, "", 90, Map.of(), 14, 20, "auto", 100);

    /** With all of the background as it is by default. */
    public Settings(
            Theme theme,
            String language,
            int staleAfterDays,
            Map<String, Integer> staleAfterDaysByService,
            int dueSoonDays,
            int clipboardSeconds,
            String keychain,
            int textScale) {
        this(
                theme,
                language,
                staleAfterDays,
                staleAfterDaysByService,
                dueSoonDays,
                clipboardSeconds,
                keychain,
                textScale,
                WatchSettings.DEFAULT,
                true,
                false);
    }

    /** Values out of their range come back to its nearest end. */
    public Settings {
        staleAfterDays = Math.clamp(staleAfterDays, 1, 3650);
        dueSoonDays = Math.clamp(dueSoonDays, 0, 365);
        clipboardSeconds = Math.clamp(clipboardSeconds, 5, 300);
        textScale = Math.clamp(textScale, 100, 200);
        var limits = new TreeMap<String, Integer>();
        staleAfterDaysByService.forEach((service, days) -> limits.put(service, Math.clamp(days, 1, 3650)));
        staleAfterDaysByService = Map.copyOf(limits);
    }

    public int staleAfterDays(String serviceId) {
        return staleAfterDaysByService.getOrDefault(serviceId, staleAfterDays);
    }

    public enum Theme {
        LIGHT,
        DARK,
        SYSTEM
    }
}
