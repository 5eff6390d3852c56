package app.chatelaine.core.account;

import java.util.random.RandomGenerator;

/**
 * A random name of an account that never changes: sixteen characters of base 32, so that it is a plain ASCII keychain id.
 */
public record AccountId(String value) implements Comparable<AccountId> {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;

    public AccountId {
        if (!value.matches("[a-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("not an account id");
        }
    }

    public static AccountId random(RandomGenerator random) {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new AccountId(id.toString());
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
