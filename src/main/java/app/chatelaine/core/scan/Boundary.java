package app.chatelaine.core.scan;

/** Where a key may begin and end in a line. */
final class Boundary {
    private static final String SEPARATORS = "\"'`()[]{}<>,;|";

    private Boundary() {}

    /** Letters, digits and underscores; bytes beyond ASCII too. */
    static boolean isWord(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c > '\u007F';
    }

    /** What stands in no key: space, quotes, brackets. */
    static boolean isSeparator(char c) {
        return c <= ' ' || c == '\u007F' || SEPARATORS.indexOf(c) >= 0;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** Whether a word begins or ends between {@code at - 1} and {@code at}. */
    static boolean isEdge(String text, int at) {
        return at == 0 || at == text.length() || !isWord(text.charAt(at - 1)) || !isWord(text.charAt(at));
    }
}
