package app.chatelaine.adapters.clipboard;

import app.chatelaine.core.quickcopy.SecretClipboard;
import java.util.Locale;

/** Chooses the way to the clipboard that carries this system's marks. */
public final class SystemClipboards {
    private SystemClipboards() {}

    /** @param osName as in the system property {@code os.name} */
    public static SecretClipboard of(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return new AwtClipboard(ConcealingMarks.MAC);
        }
        return new FxClipboard(os.startsWith("windows") ? ConcealingMarks.WINDOWS : ConcealingMarks.LINUX);
    }
}
