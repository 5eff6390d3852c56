package app.chatelaine.core.text;

import app.chatelaine.core.problem.Problem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the program: keys with dots, sentences with {@link MessageFormat} placeholders, plurals by choice format. */
public final class Messages {
    private static final String BUNDLE = "app.chatelaine.messages";

    private final Locale locale;
    private @Nullable ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
    }

    /** Words from elsewhere. */
    Messages(ResourceBundle bundle) {
        this.locale = bundle.getLocale();
        this.bundle = bundle;
    }

    /** They are read when the first is asked for: a command that prints a key says nothing. */
    public static Messages of(Locale locale) {
        return new Messages(locale);
    }

    /** As in {@link Locale#getLanguage}, for words that others bring; reads nothing. */
    public String language() {
        return locale.getLanguage();
    }

    public synchronized ResourceBundle bundle() {
        var there = bundle;
        if (there == null) {
            var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
            there = ResourceBundle.getBundle(BUNDLE, locale, noFallback);
            bundle = there;
        }
        return there;
    }

    /** @throws java.util.MissingResourceException when there is no such key, which a test rules out */
    public String get(String key, Object... arguments) {
        var words = bundle();
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }

    /** One sentence that names what went wrong and where. */
    public String of(Problem problem) {
        return get("problem." + problem.code(), problem.details().toArray());
    }

    /** What to do about it, where there is something to do. */
    public Optional<String> adviceOn(Problem problem) {
        String key = "problem." + problem.code() + ".advice";
        return bundle().containsKey(key)
                ? Optional.of(get(key, problem.details().toArray()))
                : Optional.empty();
    }
}
