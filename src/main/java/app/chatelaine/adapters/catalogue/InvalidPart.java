package app.chatelaine.adapters.catalogue;

import java.util.List;

/** A part of a service file that cannot be; caught where the file is read, so it never leaves this package. */
final class InvalidPart extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String pointer;
    private final String words;
    private final transient List<String> arguments;

    /**
     * @param pointer JSON pointer to the part
     * @param words key of the sentence, below {@code service-file.}
     */
    InvalidPart(String pointer, String words, String... arguments) {
        super(words, null, false, false);
        this.pointer = pointer;
        this.words = words;
        this.arguments = List.of(arguments);
    }

    String pointer() {
        return pointer;
    }

    String words() {
        return words;
    }

    List<String> arguments() {
        return arguments;
    }
}
