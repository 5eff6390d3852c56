package app.chatelaine.testing.screens;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.StretchedWords;
import java.util.Locale;
import java.util.Map;

/**
 * How a screen is to be shown.
 *
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 * @param textScale percent, 100 to 200
 */
public record Look(Theme theme, Words words, int width, int height, int textScale) {
    public static final Look SMALL = new Look(Theme.LIGHT, Words.ENGLISH, 900, 600, 100);
    public static final Look LARGE = SMALL.sized(1280, 800);

    public Look in(Theme other) {
        return new Look(other, words, width, height, textScale);
    }

    public Look in(Words other) {
        return new Look(theme, other, width, height, textScale);
    }

    public Look sized(int newWidth, int newHeight) {
        return new Look(theme, words, newWidth, newHeight, textScale);
    }

    public Look scaled(int percent) {
        return new Look(theme, words, width, height, percent);
    }

    public Settings settings() {
        return new Settings(theme, "", 90, Map.of(), 14, 20, "auto", textScale);
    }

    public Messages messages() {
        return words.messages();
    }

    /** As in names of files: {@code light_en_900x600} and, for larger text, {@code light_en_1280x800_200}. */
    public String id() {
        return "%s_%s_%dx%d%s"
                .formatted(
                        theme.name().toLowerCase(Locale.ROOT),
                        words.id,
                        width,
                        height,
                        textScale == 100 ? "" : "_" + textScale);
    }

    @Override
    public String toString() {
        return id();
    }

    /** The languages, and one that nobody speaks: English with accents, longer by two fifths. */
    public enum Words {
        ENGLISH("en"),
        GERMAN("de"),
        STRETCHED("xx");

        private final String id;

        Words(String id) {
            this.id = id;
        }

        public Messages messages() {
            return this == STRETCHED ? StretchedWords.messages() : Messages.of(Locale.of(id));
        }
    }
}
