package app.chatelaine.core.text;

import app.chatelaine.core.problem.Problem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the program: keys with dots, sentences with {@link MessageFormat} placeholders, plurals by choice format. */
public final class Messages {
    private static final String BUNDLE = "app.chatelaine.messages";

    private final ResourceBundle bundle;

    Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Messages of(Locale locale) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle(BUNDLE, locale, noFallback));
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /** @throws java.util.MissingResourceException when there is no such key, which a test rules out */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }

    /** One sentence that names what went wrong and where. */
    public String of(Problem problem) {
        return get("problem." + problem.code(), problem.details().toArray());
    }

    /** What to do about it, where there is something to do. */
    public Optional<String> adviceOn(Problem problem) {
        String key = "problem." + problem.code() + ".advice";
        return bundle.containsKey(key) ? Optional.of(get(key, problem.details().toArray())) : Optional.empty();
    }
}
