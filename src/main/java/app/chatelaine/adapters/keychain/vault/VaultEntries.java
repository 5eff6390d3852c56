package app.chatelaine.adapters.keychain.vault;

import app.chatelaine.core.secret.Secret;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The entries of a vault in the clear, for as long as one call takes; wiped when closed. */
final class VaultEntries implements AutoCloseable {
    private final Map<String, Entry> entries = new TreeMap<>();

    @SuppressWarnings("ArrayRecordComponent") // Never compared; bytes can be wiped.
    private record Entry(String label, byte[] secret) {}

    /** @param content as {@link #bytes} gave it; the caller wipes it */
    static VaultEntries read(byte[] content) throws VaultUnreadableException {
        var read = new VaultEntries();
        var buffer = ByteBuffer.wrap(content);
        try {
            for (int left = buffer.getInt(); left > 0; left--) {
                read.entries.put(text(take(buffer)), new Entry(text(take(buffer)), take(buffer)));
            }
            return read;
        } catch (BufferUnderflowException e) {
            throw VaultUnreadableException.damaged();
        }
    }

    Optional<Secret> find(String account) {
        return Optional.ofNullable(entries.get(account)).map(entry -> Secret.copyOfUtf8(entry.secret()));
    }

    void put(String account, String label, Secret secret) {
        wipe(entries.put(account, new Entry(label, secret.withUtf8(byte[]::clone))));
    }

    /** Whether there was one to remove. */
    boolean remove(String account) {
        var removed = entries.remove(account);
        wipe(removed);
        return removed != null;
    }

    /** Whether there is one to relabel, and it had another label. */
    boolean relabel(String account, String label) {
        var old = entries.get(account);
        if (old == null || old.label().equals(label)) {
            return false;
        }
        entries.put(account, new Entry(label, old.secret()));
        return true;
    }

    byte[] bytes() {
        int size = Integer.BYTES;
        for (var entry : entries.entrySet()) {
            size += 3 * Integer.BYTES
                    + bytes(entry.getKey()).length
                    + bytes(entry.getValue().label()).length
                    + entry.getValue().secret().length;
        }
        var buffer = ByteBuffer.allocate(size).putInt(entries.size());
        entries.forEach((account, entry) -> {
            put(buffer, bytes(account));
            put(buffer, bytes(entry.label()));
            put(buffer, entry.secret());
        });
        return buffer.array();
    }

    @Override
    public void close() {
        entries.values().forEach(VaultEntries::wipe);
        entries.clear();
    }

    private static void wipe(@Nullable Entry entry) {
        if (entry != null) {
            Arrays.fill(entry.secret(), (byte) 0);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] take(ByteBuffer buffer) {
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    private static void put(ByteBuffer buffer, byte[] bytes) {
        buffer.putInt(bytes.length).put(bytes);
    }
}
