package app.chatelaine.core.text;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/** English with accents and longer by two fifths or more: what does not fit in it will not fit in some language. */
public final class StretchedWords extends ResourceBundle {
    private static final String VOWELS = "aeiouyAEIOUY";
    private static final String ACCENTED = "áéíóúýÁÉÍÓÚÝ";

    private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice,");

    /** What parts the number of a case from its words, and one case from the next. */
    private static final String LIMIT = "#<|";

    /** Patterns, whose letters stand for something else. */
    private static final Set<String> AS_THEY_ARE = Set.of("time.clock", "time.date", "time.exact");

    private final ResourceBundle english = Messages.of(Locale.ENGLISH).bundle();

    private StretchedWords() {}

    public static Messages messages() {
        return new Messages(new StretchedWords());
    }

    /** Doubles every vowel outside of braces, and in them those of the words that a choice is between. */
    static String stretch(String sentence) {
        var longer = new StringBuilder();
        int depth = 0;
        boolean choice = false;
        boolean words = true;
        for (int i = 0; i < sentence.length(); i++) {
            char letter = sentence.charAt(i);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (depth == 0) {
                choice = false;
                words = true;
            } else if (depth == 1 && letter == '{') {
                choice = CHOICE.matcher(sentence).region(i, sentence.length()).lookingAt();
                words = false;
            } else if (depth == 1 && choice && LIMIT.indexOf(letter) >= 0) {
                // Behind the number begin the words of its case, which end at the next number.
                words = letter != '|';
            }
            int vowel = VOWELS.indexOf(letter);
            if (depth > 1 || !words || vowel < 0) {
                longer.append(letter);
            } else {
                char accented = ACCENTED.charAt(vowel);
                longer.append(accented).append(Character.toLowerCase(accented));
            }
        }
        return longer.toString();
    }

    @Override
    protected Object handleGetObject(String key) {
        String sentence = english.getString(key);
        return AS_THEY_ARE.contains(key) ? sentence : stretch(sentence);
    }

    @Override
    public Enumeration<String> getKeys() {
        return english.getKeys();
    }

    @Override
    public Locale getLocale() {
        return Locale.ENGLISH;
    }
}
