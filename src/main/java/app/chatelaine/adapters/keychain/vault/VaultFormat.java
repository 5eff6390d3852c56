package app.chatelaine.adapters.keychain.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A vault file as a whole: header, encrypted entries, SHA-256 of both. The checksum needs no key, so a file that was
 * damaged is not taken for one with another passphrase.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the array is as it stands in the file.
record VaultFormat(VaultHeader header, byte[] encrypted) {
    private static final int CHECKSUM_BYTES = 32;

    static VaultFormat read(byte[] file) throws VaultUnreadableException {
        var header = VaultHeader.read(file);
        int end = file.length - CHECKSUM_BYTES;
        if (end < VaultHeader.BYTES
                || !Arrays.equals(checksum(file, end), Arrays.copyOfRange(file, end, file.length))) {
            throw VaultUnreadableException.damaged();
        }
        return new VaultFormat(header, Arrays.copyOfRange(file, VaultHeader.BYTES, end));
    }

    byte[] bytes() {
        int end = VaultHeader.BYTES + encrypted.length;
        byte[] file = ByteBuffer.allocate(end + CHECKSUM_BYTES)
                .put(header.bytes())
                .put(encrypted)
                .array();
        System.arraycopy(checksum(file, end), 0, file, end, CHECKSUM_BYTES);
        return file;
    }

    private static byte[] checksum(byte[] file, int end) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, end);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
