package app.chatelaine.core.scan;

import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds the lines that may hold a key, in one pass over the bytes: those with a known variable, a known beginning of a key, or
 * the last characters of a held one. It may find too many lines, never too few; {@link LineReader} decides.
 */
final class Spotter {
    private static final int ENDING = 4;
    private static final int TABLE_BITS = 12;
    private static final byte SEPARATOR = 0;
    private static final byte PUNCTUATION = 1;
    private static final byte WORD = 2;
    private static final byte[] KINDS = kinds();
    private static final byte[] LOWER = letters(true);
    private static final byte[] SAME = letters(false);

    private static final byte[][] NONE = {};

    /** Names of variables, in small letters, by the hash of their last four bytes. */
    private final byte[][][] variables = table(1 << TABLE_BITS);

    /** The last characters of held keys, likewise. */
    private final byte[][][] tails = table(1 << TABLE_BITS);

    /** By first byte. */
    private final byte[][][] beginnings = table(256);

    Spotter(Catalogue catalogue, List<HeldKeys.Mask> held) {
        for (Service service : catalogue.services()) {
            for (String name : service.programs().keyVariables()) {
                noteEnding(variables, name.toLowerCase(Locale.ROOT));
            }
            if (service.keyShape().distinctive()) {
                service.keyShape().prefixes().forEach(this::noteBeginning);
            }
        }
        held.forEach(mask -> noteEnding(tails, mask.tail()));
    }

    private static byte[][][] table(int size) {
        var table = new byte[size][][];
        Arrays.fill(table, NONE);
        return table;
    }

    private static void noteEnding(byte[][][] table, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= ENDING) {
            int last = 0;
            for (int i = bytes.length - ENDING; i < bytes.length; i++) {
                last = (last << Byte.SIZE) | (bytes[i] & 0xff);
            }
            note(table, hash(last), bytes);
        }
    }

    private void noteBeginning(String prefix) {
        byte[] bytes = prefix.getBytes(StandardCharsets.UTF_8);
        note(beginnings, bytes[0] & 0xff, bytes);
    }

    private static void note(byte[][][] table, int at, byte[] bytes) {
        var more = new ArrayList<>(List.of(table[at]));
        more.add(bytes);
        table[at] = more.toArray(byte[][]::new);
    }

    /** Calls {@code lines} for each line that may hold a key, in order. */
    void spot(byte[] bytes, int length, Lines lines) {
        int number = 1;
        int start = 0;
        int last = 0;
        int lastLower = 0;
        byte before = SEPARATOR;
        for (int i = 0; i <= length; i++) {
            byte at = i < length ? bytes[i] : (byte) '\n';
            byte kind = kindOf(bytes, i, at);
            boolean found;
            if (kind == WORD) {
                found = before != WORD
                        ? begins(bytes, length, i)
                        : at == '_' && ends(bytes, i, variables[hash(lastLower)], LOWER);
            } else {
                found = before != SEPARATOR
                        && (ends(bytes, i, variables[hash(lastLower)], LOWER)
                                || ends(bytes, i, tails[hash(last)], SAME));
            }
            if (found) {
                int end = endOfLine(bytes, length, i);
                lines.accept(number, start, end);
                i = end;
                at = '\n';
                kind = SEPARATOR;
            }
            if (at == '\n') {
                number++;
                start = i + 1;
            }
            last = (last << Byte.SIZE) | (at & 0xff);
            lastLower = (lastLower << Byte.SIZE) | (LOWER[at & 0xff] & 0xff);
            before = kind;
        }
    }

    /** The letter of an escaped line end or tabulator belongs to no word. */
    private static byte kindOf(byte[] bytes, int i, byte at) {
        boolean escaped = (at == 'n' || at == 't' || at == 'r') && i > 0 && i < bytes.length && bytes[i - 1] == '\\';
        return escaped ? PUNCTUATION : KINDS[at & 0xff];
    }

    private boolean begins(byte[] bytes, int length, int at) {
        for (byte[] beginning : beginnings[bytes[at] & 0xff]) {
            if (at + beginning.length <= length
                    && Arrays.equals(bytes, at, at + beginning.length, beginning, 0, beginning.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of {@code endings} stands before {@code end}. */
    private static boolean ends(byte[] bytes, int end, byte[][] endings, byte[] letters) {
        for (byte[] ending : endings) {
            int start = end - ending.length;
            int same = 0;
            while (start >= 0 && same < ending.length && letters[bytes[start + same] & 0xff] == ending[same]) {
                same++;
            }
            if (same == ending.length) {
                return true;
            }
        }
        return false;
    }

    private static int endOfLine(byte[] bytes, int length, int from) {
        int end = from;
        while (end < length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static int hash(int last) {
        return (last * 0x9E3779B1) >>> (Integer.SIZE - TABLE_BITS);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        Arrays.fill(kinds, WORD);
        for (int c = 0; c < 128; c++) {
            kinds[c] = Boundary.isWord((char) c) ? WORD : Boundary.isSeparator((char) c) ? SEPARATOR : PUNCTUATION;
        }
        return kinds;
    }

    private static byte[] letters(boolean small) {
        byte[] letters = new byte[256];
        for (int c = 0; c < letters.length; c++) {
            letters[c] = (byte) (small && c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        return letters;
    }

    /** A line, from {@code start} to before {@code end}, without its line end; the first has number 1. */
    @FunctionalInterface
    interface Lines {
        void accept(int number, int start, int end);
    }
}
