package app.chatelaine.core.delivery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How to get from what was written back to what lay there before. It holds only the bytes that were changed, among them the
 * old key, so it is kept in the keychain and nowhere else. It does not print.
 */
final class WayBack {
    private static final String VERSION = "1";
    private static final String NOTHING = "-";
    private static final int PARTS = 7;

    private final Instant at;
    private final String digestBefore;
    private final String digestAfter;
    private final int head;
    private final int tail;
    private final byte[] middle;

    private WayBack(Instant at, String digestBefore, String digestAfter, int head, int tail, byte[] middle) {
        this.at = at;
        this.digestBefore = digestBefore;
        this.digestAfter = digestAfter;
        this.head = head;
        this.tail = tail;
        this.middle = middle;
    }

    /** @param before empty when nothing was there */
    static WayBack of(Instant at, Optional<byte[]> before, byte[] after) {
        byte[] old = before.orElse(new byte[0]);
        int most = Math.min(old.length, after.length);
        int head = Arrays.mismatch(old, after);
        head = head < 0 ? most : Math.min(head, most);
        int tail = 0;
        while (tail < most - head && old[old.length - 1 - tail] == after[after.length - 1 - tail]) {
            tail++;
        }
        return new WayBack(
                at,
                digest(before),
                digest(Optional.of(after)),
                head,
                tail,
                Arrays.copyOfRange(old, head, old.length - tail));
    }

    /** Empty when it is not of this form. */
    static Optional<WayBack> parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WayBack(
                    Instant.parse(parts[1]),
                    parts[2],
                    parts[3],
                    Integer.parseUnsignedInt(parts[4]),
                    Integer.parseUnsignedInt(parts[5]),
                    Base64.getDecoder().decode(parts[6])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** ASCII. */
    String text() {
        return String.join(
                " ",
                VERSION,
                at.toString(),
                digestBefore,
                digestAfter,
                Integer.toString(head),
                Integer.toString(tail),
                Base64.getEncoder().encodeToString(middle));
    }

    /** When the writing began that it leads back from. */
    Instant at() {
        return at;
    }

    boolean startsAt(Optional<byte[]> content) {
        return digestAfter.equals(digest(content));
    }

    boolean endsAt(Optional<byte[]> content) {
        return digestBefore.equals(digest(content));
    }

    /** @param after what {@link #startsAt} */
    Optional<byte[]> from(byte[] after) {
        if (digestBefore.equals(NOTHING)) {
            return Optional.empty();
        }
        byte[] before = new byte[head + middle.length + tail];
        System.arraycopy(after, 0, before, 0, head);
        System.arraycopy(middle, 0, before, head, middle.length);
        System.arraycopy(after, after.length - tail, before, head + middle.length, tail);
        return Optional.of(before);
    }

    private static String digest(Optional<byte[]> content) {
        return content.map(bytes -> {
                    try {
                        return HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                    } catch (NoSuchAlgorithmException e) {
                        throw new IllegalStateException("every Java runtime has SHA-256", e);
                    }
                })
                .orElse(NOTHING);
    }
}
