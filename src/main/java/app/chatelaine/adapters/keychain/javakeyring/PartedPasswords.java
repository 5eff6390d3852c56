package app.chatelaine.adapters.keychain.javakeyring;

import app.chatelaine.adapters.keychain.javakeyring.KeyringFailure.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps texts longer than one entry can hold: in numbered parts, with a header in the entry's own place.
 *
 * <p>There are two rows of parts, a and b. A new text goes into the row that the header does not name; then the header
 * is written over, then the other row is removed. So a crash at any step leaves the old text or the new one. Rows are
 * removed from their end, so that what a crash left of one is found by its first part.
 */
final class PartedPasswords implements Passwords {
    private static final String MAGIC = "chatelaine-parts-1:";
    private static final Pattern HEADER = Pattern.compile(MAGIC + "([ab]):(\\d{1,3}):([0-9a-f]{64})");
    private static final int MOST_PARTS = 100;

    private final Passwords passwords;
    private final int longest;

    /** @param longest characters that one entry can hold, over 100 */
    PartedPasswords(Passwords passwords, int longest) {
        this.passwords = passwords;
        this.longest = longest;
    }

    @Override
    public Optional<String> get(String account) throws KeyringFailure {
        var entry = passwords.get(account);
        var header = entry.map(HEADER::matcher).filter(Matcher::matches);
        return header.isPresent() ? Optional.of(join(account, header.get())) : entry;
    }

    private String join(String account, Matcher header) throws KeyringFailure {
        var text = new StringBuilder();
        for (int number = 1; number <= Integer.parseInt(header.group(2)); number++) {
            text.append(passwords
                    .get(part(account, header.group(1), number))
                    .orElseThrow(() -> new KeyringFailure(Reason.PART_MISSING, "")));
        }
        if (!digest(text.toString()).equals(header.group(3))) {
            throw new KeyringFailure(Reason.PART_MISSING, "");
        }
        return text.toString();
    }

    @Override
    public void set(String account, String text) throws KeyringFailure {
        if (text.length() <= longest && !text.startsWith(MAGIC)) {
            passwords.set(account, text);
            remove(account, "a");
            remove(account, "b");
            return;
        }
        var parts = split(text);
        if (parts.size() > MOST_PARTS) {
            throw new KeyringFailure(Reason.TOO_LONG, "");
        }
        String old = passwords
                .get(account)
                .map(HEADER::matcher)
                .filter(Matcher::matches)
                .map(header -> header.group(1))
                .orElse("b");
        String row = old.equals("a") ? "b" : "a";
        remove(account, row);
        for (int number = 1; number <= parts.size(); number++) {
            store(part(account, row, number), parts.get(number - 1));
        }
        passwords.set(account, MAGIC + row + ":" + parts.size() + ":" + digest(text));
        remove(account, old);
    }

    private void store(String account, String part) throws KeyringFailure {
        passwords.set(account, part);
        if (!passwords.get(account).equals(Optional.of(part))) {
            throw new KeyringFailure(Reason.PART_MISSING, "");
        }
    }

    @Override
    public void delete(String account) throws KeyringFailure {
        passwords.delete(account);
        remove(account, "a");
        remove(account, "b");
    }

    private void remove(String account, String row) throws KeyringFailure {
        int count = 0;
        while (passwords.get(part(account, row, count + 1)).isPresent()) {
            count++;
        }
        for (int number = count; number >= 1; number--) {
            passwords.delete(part(account, row, number));
        }
    }

    private static String part(String account, String row, int number) {
        return account + "." + row + number;
    }

    private List<String> split(String text) {
        var parts = new ArrayList<String>();
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(start + longest, text.length());
            // A letter of two characters must not be cut: half of it cannot be encoded.
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
