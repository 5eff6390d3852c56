package app.chatelaine.core.discovery;

import java.util.List;

/** Splits a pasted text into the lines that say something. */
final class PastedLines {
    private PastedLines() {}

    /** Without empty lines and comments; a certificate or a JSON document is one, however long. */
    static List<String> of(String text) {
        boolean document = text.startsWith("-----BEGIN ") || (text.startsWith("{") && text.endsWith("}"));
        return document
                ? List.of(text)
                : text.lines()
                        .map(Trim::space)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
    }
}
