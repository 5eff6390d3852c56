package app.chatelaine.core.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A key in memory. It prints as dots, cannot be serialised or taken for text, and is wiped when closed.
 *
 * <p>The Java heap may hold earlier copies of the characters, so closing shortens the time a key lies in memory; it is no
 * proof of absence.
 */
public final class Secret implements AutoCloseable {
    private final char[] characters;
    private boolean closed;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /** A secret of its own copy; the caller keeps, and should wipe, the given array. */
    public static Secret copyOf(char[] characters) {
        return new Secret(characters.clone());
    }

    public static Secret copyOf(CharSequence text) {
        char[] copy = new char[text.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = text.charAt(i);
        }
        return new Secret(copy);
    }

    /** A secret of UTF-8 bytes; the caller keeps, and should wipe, the given array. */
    public static Secret copyOfUtf8(byte[] bytes) {
        var decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] copy = new char[decoded.remaining()];
        decoded.get(copy);
        decoded.clear().put(new char[decoded.capacity()]);
        return new Secret(copy);
    }

    public int length() {
        requireOpen();
        return characters.length;
    }

    public boolean isEmpty() {
        return length() == 0;
    }

    /** Another secret of the same characters, closed on its own. */
    public Secret copy() {
        requireOpen();
        return copyOf(characters);
    }

    /** Compares in a time that tells nothing about where the two differ. */
    public boolean matches(Secret other) {
        requireOpen();
        other.requireOpen();
        int difference = characters.length ^ other.characters.length;
        for (int i = 0; i < characters.length; i++) {
            char theirs = other.characters.length == 0 ? 0 : other.characters[i % other.characters.length];
            difference |= characters[i] ^ theirs;
        }
        return difference == 0;
    }

    /**
     * The characters as text, for a library that takes nothing else. Keep the text in a local variable.
     *
     * @throws IllegalStateException when the secret is closed
     */
    public String reveal() {
        requireOpen();
        return new String(characters);
    }

    /** Runs {@code use} on the UTF-8 bytes and wipes them afterwards. */
    public <T> T withUtf8(Function<byte[], T> use) {
        requireOpen();
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.clear().put(new byte[encoded.capacity()]);
        try {
            return use.apply(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "•••";
    }

    private synchronized void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the secret is closed");
        }
    }
}
