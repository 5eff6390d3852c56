package app.chatelaine.adapters.http;

/** A call that is not made at all; the reason is a key of the messages and never quotes what it is about. */
final class NotAllowedException extends Exception {
    private static final long serialVersionUID = 1;

    private final String about;

    NotAllowedException(String messageKey, String about) {
        super(messageKey);
        this.about = about;
    }

    /** Returns what the words are about, such as the name of a header; empty when there is no more to say. */
    String about() {
        return about;
    }
}
