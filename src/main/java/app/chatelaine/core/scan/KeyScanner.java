package app.chatelaine.core.scan;

import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the keys in the bytes of a file. Safe for several threads. */
public final class KeyScanner {
    /** As far as other programs look for the byte that no text has. */
    private static final int BINARY_WINDOW = 8192;

    private static final int LONGEST_CREDENTIALS = 4096;

    private final FileChoice choice;
    private final Spotter spotter;
    private final LineReader reader;

    public KeyScanner(Catalogue catalogue, FileChoice choice, HeldKeys held) {
        this.choice = choice;
        this.spotter = new Spotter(catalogue, held.masks());
        this.reader = new LineReader(catalogue, held);
    }

    /**
     * The keys in the file, in their order, to be closed by the caller; empty for a file that is no text.
     *
     * @param content the bytes of the file, and anything behind {@code length}
     */
    public Optional<List<KeyInFile>> scan(Path file, FileKind kind, byte[] content, int length) {
        var wide = wideText(content, length);
        if (wide.isPresent()) {
            byte[] utf8 = new String(content, 0, length, wide.get()).getBytes(StandardCharsets.UTF_8);
            return Optional.of(keys(file, kind, utf8, utf8.length));
        }
        return isBinary(content, length) ? Optional.empty() : Optional.of(keys(file, kind, content, length));
    }

    private List<KeyInFile> keys(Path file, FileKind kind, byte[] bytes, int length) {
        if (kind == FileKind.CREDENTIALS) {
            return choice.ownerOf(file).flatMap(owner -> only(bytes, length, owner)).stream()
                    .toList();
        }
        var keys = new ArrayList<KeyInFile>();
        spotter.spot(bytes, length, (number, start, end) -> keys.addAll(reader.read(number, bytes, start, end, kind)));
        return keys;
    }

    /** The one text of a credentials file, of which programs take off white space. */
    private static Optional<KeyInFile> only(byte[] bytes, int length, Service owner) {
        String text = new String(bytes, 0, Math.min(length, LONGEST_CREDENTIALS), StandardCharsets.UTF_8);
        String key = text.strip();
        if (length > LONGEST_CREDENTIALS || !LineReader.isKey(key)) {
            return Optional.empty();
        }
        String before = text.substring(0, text.indexOf(key));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return Optional.of(new KeyInFile(
                line,
                before.length() - before.lastIndexOf('\n'),
                Secret.copyOf(key),
                Optional.of(owner),
                Optional.empty()));
    }

    /** Windows programs write texts of two bytes a character, with a mark in front. */
    private static Optional<Charset> wideText(byte[] bytes, int length) {
        int mark = length < 2 ? 0 : ((bytes[0] & 0xff) << Byte.SIZE) | (bytes[1] & 0xff);
        return mark == 0xfffe || mark == 0xfeff ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
    }

    private static boolean isBinary(byte[] bytes, int length) {
        for (int i = 0; i < Math.min(length, BINARY_WINDOW); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
