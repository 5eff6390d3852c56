package app.chatelaine.adapters.keychain.vault;

import app.chatelaine.core.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a passphrase becomes: a key for AES-256-GCM, and a value that tells a wrong passphrase from a damaged file. */
final class VaultKey {
    static final int SALT_BYTES = 16;
    static final int CHECK_BYTES = 32;
    static final int NONCE_BYTES = 12;

    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;

    private final KeyStretching stretching;
    private final byte[] salt;
    private final SecretKeySpec key;
    private final byte[] check;

    private VaultKey(KeyStretching stretching, byte[] salt, SecretKeySpec key, byte[] check) {
        this.stretching = stretching;
        this.salt = salt;
        this.key = key;
        this.check = check;
    }

    static VaultKey of(Secret passphrase, KeyStretching stretching, byte[] salt) {
        byte[] bytes = normalized(passphrase);
        byte[] stretched = stretching.stretch(bytes, salt, KEY_BYTES + CHECK_BYTES);
        try {
            return new VaultKey(
                    stretching,
                    salt.clone(),
                    new SecretKeySpec(stretched, 0, KEY_BYTES, "AES"),
                    Arrays.copyOfRange(stretched, KEY_BYTES, stretched.length));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(stretched, (byte) 0);
        }
    }

    /** Systems differ in how they type an accented letter, as one character or as two. */
    private static byte[] normalized(Secret passphrase) {
        return Normalizer.normalize(passphrase.reveal(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether this key was made for the file with this header, before its passphrase is looked at. */
    boolean isFor(VaultHeader header) {
        return stretching.equals(header.stretching()) && Arrays.equals(salt, header.salt());
    }

    boolean opens(VaultHeader header) {
        return isFor(header) && MessageDigest.isEqual(check, header.check());
    }

    VaultHeader header(byte[] nonce) {
        return new VaultHeader(stretching, salt, check, nonce);
    }

    /** @param header is authenticated, too */
    byte[] encrypt(VaultHeader header, byte[] content) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, header).doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES-GCM", e);
        }
    }

    byte[] decrypt(VaultHeader header, byte[] encrypted) throws VaultUnreadableException {
        try {
            return cipher(Cipher.DECRYPT_MODE, header).doFinal(encrypted);
        } catch (GeneralSecurityException e) {
            throw VaultUnreadableException.damaged();
        }
    }

    private Cipher cipher(int mode, VaultHeader header) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, header.nonce()));
        cipher.updateAAD(header.bytes());
        return cipher;
    }
}
