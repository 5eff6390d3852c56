package app.chatelaine.core.secret;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether two keys are the same without telling anything about them: a keyed hash whose key lies in the keychain.
 *
 * @param hex 32 hexadecimal digits, the first 128 bits of an HMAC-SHA-256
 */
public record Fingerprint(String hex) {
    private static final int BYTES = 16;

    public static Fingerprint of(Secret secret, Secret key) {
        return key.withUtf8(keyBytes -> secret.withUtf8(bytes -> {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(keyBytes, "HmacSHA256"));
                return new Fingerprint(HexFormat.of().formatHex(mac.doFinal(bytes), 0, BYTES));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java runtime has HmacSHA256", e);
            }
        }));
    }
}
