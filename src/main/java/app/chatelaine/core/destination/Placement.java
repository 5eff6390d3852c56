package app.chatelaine.core.destination;

import app.chatelaine.core.secret.SecretRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A destination of an account, with what is known of the key that lies there; never the key.
 *
 * @param allVariables whether a {@code .env} also gets the address and the fields that programs of the service read
 * @param last what was last put there and read back; null when nothing was yet
 * @param undo the way back to what lay there before {@code last}; null when there is none
 * @param pending a writing that began, and of which nobody has said yet how it ended; null when there is none
 */
public record Placement(
        Destination destination,
        boolean allVariables,
        @Nullable Delivered last,
        @Nullable Undo undo,
        @Nullable Pending pending) {
    private static final int ID_BYTES = 8;

    /** A destination where nothing was put yet. */
    public Placement(Destination destination, boolean allVariables) {
        this(destination, allVariables, null, null, null);
    }

    /** Where in the keychain a way back lies, for the account with id {@code owner}. */
    public SecretRef wayBack(String owner, Slot slot) {
        return SecretRef.of(owner, "undo-" + id() + "-" + slot.name(), SecretRef.Slot.PREVIOUS);
    }

    /** Names the destination inside its account: 16 hexadecimal digits. */
    private String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(destination.notation().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Of the keys of the account that are known to have been put there. */
    public List<String> fingerprints() {
        return Stream.of(last, undo == null ? null : undo.before())
                .flatMap(Stream::ofNullable)
                .map(Delivered::fingerprint)
                .distinct()
                .toList();
    }

    public Placement announce(Pending begun) {
        return new Placement(destination, allVariables, last, undo, begun);
    }

    /** Nothing was written after all. */
    public Placement withdraw() {
        return new Placement(destination, allVariables, last, undo, null);
    }

    /** What was pending has been read back, and {@link Pending#slot} holds the way to what lay there before. */
    public Placement confirm(Pending begun) {
        return new Placement(
                destination,
                allVariables,
                new Delivered(begun.fingerprint(), begun.at()),
                new Undo(begun.slot(), last),
                null);
    }

    /** The key lay there already. */
    public Placement found(Delivered delivered) {
        return new Placement(destination, allVariables, delivered, undo, null);
    }

    /** After the way back was taken. */
    public Placement undone(Undo taken) {
        return new Placement(destination, allVariables, taken.before(), null, null);
    }

    /**
     * A key that was put there.
     *
     * @param fingerprint keyed, 32 hexadecimal digits
     */
    public record Delivered(String fingerprint, Instant at) {}

    /**
     * The way back.
     *
     * @param slot of the keychain that holds what lay there before
     * @param before what of it was ours; null when somebody else had put it there, or nothing was there
     */
    public record Undo(Slot slot, @Nullable Delivered before) {}

    /**
     * A writing that began.
     *
     * @param fingerprint of the key that is written
     * @param processId of the program that writes; another one leaves it alone while that runs
     * @param slot of the keychain that gets what lies there before
     */
    public record Pending(String fingerprint, Instant at, long processId, Slot slot) {}

    /** There are two, so that the old way back is there until the new one is. */
    public enum Slot {
        A,
        B;

        public Slot other() {
            return this == A ? B : A;
        }
    }
}
