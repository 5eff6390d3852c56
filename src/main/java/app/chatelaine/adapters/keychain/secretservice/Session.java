package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.adapters.keychain.secretservice.Bus.Target;
import app.chatelaine.adapters.keychain.secretservice.SecretServiceException.Kind;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/**
 * How values are encoded on their way over the bus: encrypted, or as they are with a service that knows no other way.
 *
 * @param path the session's object at the service
 * @param key null when the values go as they are
 */
record Session(String path, @Nullable SecretKey key) {
    private static final String ENCRYPTED = "dh-ietf1024-sha256-aes128-cbc-pkcs7";
    private static final String PLAIN = "plain";
    private static final String CONTENT_TYPE = "text/plain; charset=utf8";
    private static final int BLOCK = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Session open(Bus bus, Target service) throws SecretServiceException {
        var ours = new DiffieHellman(RANDOM);
        try {
            var answer = new Values(
                    bus.call(service, "OpenSession", "sv", ENCRYPTED, new Variant<>(ours.publicKey(), "ay")));
            return new Session(answer.text(1), ours.agree(answer.variant(0).bytes(0)));
        } catch (GeneralSecurityException e) {
            throw new SecretServiceException(Kind.UNREADABLE);
        } catch (SecretServiceException e) {
            if (e.kind() != Kind.NOT_SUPPORTED) {
                throw e;
            }
            var answer = new Values(bus.call(service, "OpenSession", "sv", PLAIN, new Variant<>("", "s")));
            return new Session(answer.text(1), null);
        }
    }

    /** The structure {@code (oayays)} that carries a value: session, parameters, value, content type. */
    Object[] encode(byte[] value) throws SecretServiceException {
        if (key == null) {
            return new Object[] {path, new byte[0], value, CONTENT_TYPE};
        }
        byte[] vector = new byte[BLOCK];
        RANDOM.nextBytes(vector);
        return new Object[] {path, vector, cipher(Cipher.ENCRYPT_MODE, key, vector, value), CONTENT_TYPE};
    }

    /** The value in such a structure; the caller wipes it. */
    byte[] decode(Values struct) throws SecretServiceException {
        return key == null ? struct.bytes(2) : cipher(Cipher.DECRYPT_MODE, key, struct.bytes(1), struct.bytes(2));
    }

    private static byte[] cipher(int mode, SecretKey key, byte[] vector, byte[] input) throws SecretServiceException {
        try {
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, key, new IvParameterSpec(vector));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SecretServiceException(Kind.UNREADABLE);
        }
    }

    @Override
    public String toString() {
        return "Session[" + path + "]";
    }
}
