package app.chatelaine.core.account;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A random name of an account that never changes: sixteen characters of base 32, so that it is a plain ASCII keychain id.
 */
public record AccountId(String value) implements Comparable<AccountId> {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;

    /** Made once: each account has one. */
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{1,64}");

    public AccountId {
        if (!ALLOWED.matcher(value).matches()) {
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
