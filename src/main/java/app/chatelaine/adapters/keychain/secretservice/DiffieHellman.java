package app.chatelaine.adapters.keychain.secretservice;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * One side of the key agreement {@code dh-ietf1024-sha256-aes128-cbc-pkcs7}: the second Oakley group, HKDF with
 * SHA-256, a key for AES-128. The specification prescribes all of it; it hides values from who reads the bus, not from
 * the service.
 */
final class DiffieHellman {
    private static final BigInteger PRIME = new BigInteger(
            "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
                    + "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
                    + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF",
            16);
    private static final BigInteger GENERATOR = BigInteger.TWO;
    private static final int PRIME_BYTES = 128;
    private static final int KEY_BYTES = 16;

    /** By name, as Java would load every other provider there is, those of libraries too, before it takes this one. */
    private static final String PROVIDER = "SunJCE";

    private final BigInteger exponent;

    DiffieHellman(SecureRandom random) {
        exponent = new BigInteger(PRIME.bitLength() - 1, random);
    }

    byte[] publicKey() {
        return unsigned(GENERATOR.modPow(exponent, PRIME));
    }

    /**
     * The key that both sides have now.
     *
     * @throws GeneralSecurityException when the other side sent a number that would give the key away
     */
    SecretKey agree(byte[] otherPublicKey) throws GeneralSecurityException {
        var other = new BigInteger(1, otherPublicKey);
        if (other.compareTo(BigInteger.ONE) <= 0 || other.compareTo(PRIME.subtract(BigInteger.ONE)) >= 0) {
            throw new GeneralSecurityException("the public key is out of range");
        }
        byte[] shared = unsigned(other.modPow(exponent, PRIME));
        try {
            var spec = HKDFParameterSpec.ofExtract().addIKM(shared).thenExpand(new byte[0], KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256", PROVIDER).deriveKey("AES", spec);
        } finally {
            Arrays.fill(shared, (byte) 0);
        }
    }

    /** As many bytes as the prime has: both sides hash the zeros in front, too. */
    private static byte[] unsigned(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[PRIME_BYTES];
        int length = Math.min(signed.length, PRIME_BYTES);
        System.arraycopy(signed, signed.length - length, bytes, PRIME_BYTES - length, length);
        return bytes;
    }
}
