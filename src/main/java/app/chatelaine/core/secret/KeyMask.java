package app.chatelaine.core.secret;

/** What of a key may be shown: at most its documented prefix and its last four characters. */
public final class KeyMask {
    /** Keys shorter than this show nothing, as the rest would be guessed too easily. */
    public static final int SHORTEST_SHOWN = 16;

    private static final int TAIL = 4;

    private KeyMask() {}

    /**
     * @param prefix the documented prefix of the service's keys that this key begins with, or empty
     * @return such as {@code iw_…9f3c}, or {@code …} for a key under {@value #SHORTEST_SHOWN} characters
     */
    public static String of(Secret secret, String prefix) {
        if (secret.length() < SHORTEST_SHOWN) {
            return "…";
        }
        String text = secret.reveal();
        String head =
                !prefix.isEmpty() && text.startsWith(prefix) && prefix.length() <= text.length() / 2 ? prefix : "";
        return head + "…" + text.substring(text.length() - TAIL);
    }
}
