package app.chatelaine.adapters.keychain.javakeyring;

import app.chatelaine.testing.CrashPoint;
import com.github.javakeyring.PasswordAccessException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Windows Credential Manager as java-keyring shows it: its limits and its error codes. */
final class FakeWindowsCredentials implements KeyringCalls {
    private static final int MOST_BYTES = 2560;

    private final Map<String, byte[]> blobs = new HashMap<>();
    private final CrashPoint crash;

    FakeWindowsCredentials(CrashPoint crash) {
        this.crash = crash;
    }

    Set<String> accounts() {
        return blobs.keySet();
    }

    /** As another program would. */
    void remove(String account) {
        blobs.remove(account);
    }

    @Override
    public String get(String account) throws PasswordAccessException {
        return new String(found(blobs.get(account)), StandardCharsets.UTF_16LE);
    }

    @Override
    public void set(String account, String password) throws PasswordAccessException {
        byte[] blob = password.getBytes(StandardCharsets.UTF_16LE);
        if (blob.length == 0) {
            throw new IllegalArgumentException("Allocation size must be greater than zero");
        }
        if (blob.length > MOST_BYTES) {
            throw new PasswordAccessException("Error code 1783");
        }
        crash.step();
        blobs.put(account, blob);
        crash.step();
    }

    @Override
    public void delete(String account) throws PasswordAccessException {
        crash.step();
        found(blobs.remove(account));
        crash.step();
    }

    private static byte[] found(byte @Nullable [] blob) throws PasswordAccessException {
        if (blob == null) {
            throw new PasswordAccessException("Error code 1168");
        }
        return blob;
    }

    @Override
    public void close() {}
}
