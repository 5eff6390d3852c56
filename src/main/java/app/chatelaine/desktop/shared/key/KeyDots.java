package app.chatelaine.desktop.shared.key;

import app.chatelaine.core.secret.KeyMask;
import app.chatelaine.core.secret.Secret;

/** A key as dots: as long as the key where that fits, with no more of it than may be shown. */
final class KeyDots {
    private static final int MOST_DOTS = 44;
    private static final String MASKED_PART = "…";

    private KeyDots() {}

    static String of(Secret secret, String prefix) {
        String shown = KeyMask.of(secret, prefix);
        int dots = Math.min(secret.length() - (shown.length() - MASKED_PART.length()), MOST_DOTS);
        return shown.replace(MASKED_PART, "•".repeat(dots));
    }
}
