package app.chatelaine.core.creation;

import app.chatelaine.core.secret.Secret;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A random key for the user's own services. */
public final class RandomKey {
    public static final int SHORTEST = 16;
    public static final int LONGEST = 512;

    private RandomKey() {}

    /**
     * @param length {@value #SHORTEST} to {@value #LONGEST} characters
     * @param random a cryptographically strong source
     */
    public static Secret of(int length, Alphabet alphabet, RandomGenerator random) {
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("length out of range: " + length);
        }
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = alphabet.characters.charAt(random.nextInt(alphabet.characters.length()));
        }
        try {
            return Secret.copyOf(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** Characters that need no quoting in shells, files and addresses. */
    public enum Alphabet {
        HEX("0123456789abcdef"),
        LETTERS_AND_DIGITS("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
        URL_SAFE("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

        private final String characters;

        Alphabet(String characters) {
            this.characters = characters;
        }

        public int size() {
            return characters.length();
        }
    }
}
