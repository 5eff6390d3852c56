package app.chatelaine.adapters.keychain.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The beginning of a vault file, in the clear: a line that says what it is, the version, and what makes the key out of
 * the passphrase.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the arrays are as they stand in the file.
record VaultHeader(KeyStretching stretching, byte[] salt, byte[] check, byte[] nonce) {
    private static final byte[] MAGIC = "Chatelaine vault\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;

    static final int BYTES =
            MAGIC.length + 1 + 3 * Integer.BYTES + VaultKey.SALT_BYTES + VaultKey.CHECK_BYTES + VaultKey.NONCE_BYTES;

    static VaultHeader read(byte[] file) throws VaultUnreadableException {
        if (file.length <= MAGIC.length || !Arrays.equals(MAGIC, 0, MAGIC.length, file, 0, MAGIC.length)) {
            throw VaultUnreadableException.damaged();
        }
        var buffer = ByteBuffer.wrap(file).position(MAGIC.length);
        byte version = buffer.get();
        if (version > VERSION) {
            throw VaultUnreadableException.newer();
        }
        if (version != VERSION || file.length < BYTES) {
            throw VaultUnreadableException.damaged();
        }
        var stretching = new KeyStretching(buffer.getInt(), buffer.getInt(), buffer.getInt());
        if (!stretching.isSane()) {
            throw VaultUnreadableException.damaged();
        }
        return new VaultHeader(
                stretching,
                take(buffer, VaultKey.SALT_BYTES),
                take(buffer, VaultKey.CHECK_BYTES),
                take(buffer, VaultKey.NONCE_BYTES));
    }

    private static byte[] take(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(MAGIC)
                .put(VERSION)
                .putInt(stretching.memoryKib())
                .putInt(stretching.iterations())
                .putInt(stretching.lanes())
                .put(salt)
                .put(check)
                .put(nonce)
                .array();
    }
}
