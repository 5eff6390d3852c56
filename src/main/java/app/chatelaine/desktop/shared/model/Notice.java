package app.chatelaine.desktop.shared.model;

import org.jspecify.annotations.Nullable;

/**
 * Something the user should know that is no answer to what was just pressed, shown as a quiet bar.
 *
 * @param topic what it is about; a newer notice of the same topic takes its place
 * @param text one sentence, or two with what to do
 * @param action the name of the button that does something about it; null when there is none
 * @param onAction what the button does
 */
public record Notice(
        Topic topic,
        Tone tone,
        String text,
        @Nullable String action,
        @Nullable Runnable onAction) {

    public static Notice of(Topic topic, Tone tone, String text) {
        return new Notice(topic, tone, text, null, null);
    }

    public enum Tone {
        QUIET,
        WARN,
        BAD
    }

    public enum Topic {
        ACCOUNTS,
        HISTORY,
        SERVICES,
        SETTINGS,
        KEYCHAIN,
        NETWORK,
        WATCH,
        ROTATION,
        ACTION
    }
}
