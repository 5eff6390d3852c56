package app.chatelaine.adapters.keychain.vault;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How much work Argon2id makes of a passphrase.
 *
 * @param memoryKib 8 to 1,048,576 KiB
 * @param iterations 1 to 100
 * @param lanes 1 to 16
 */
public record KeyStretching(int memoryKib, int iterations, int lanes) {
    /** The second recommended option of RFC 9106; under a second on a machine of 2025. */
    public static final KeyStretching RECOMMENDED = new KeyStretching(64 * 1024, 3, 4);

    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int MOST_ITERATIONS = 100;
    private static final int MOST_LANES = 16;

    /** Whether the numbers are in range; a damaged or hostile file must not take all memory or time. */
    boolean isSane() {
        return lanes >= 1
                && lanes <= MOST_LANES
                && memoryKib >= 8 * lanes
                && memoryKib <= MOST_MEMORY_KIB
                && iterations >= 1
                && iterations <= MOST_ITERATIONS;
    }

    byte[] stretch(byte[] passphrase, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] output = new byte[length];
        generator.generateBytes(passphrase, output);
        return output;
    }
}
