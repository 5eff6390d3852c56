package app.chatelaine.adapters.keychain.javakeyring;

import com.github.javakeyring.PasswordAccessException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keychain of macOS as java-keyring shows it: what it was refused to see it takes for missing, and adds it again.
 */
final class FakeMacKeychain implements KeyringCalls {
    private final Map<String, String> passwords = new HashMap<>();
    private @Nullable String error;

    /** Every access to an entry fails with this text of the system from now on; null ends that. */
    void refuse(@Nullable String systemText) {
        error = systemText;
    }

    @Override
    public String get(String account) throws PasswordAccessException {
        String found = passwords.get(account);
        if (found == null) {
            throw new PasswordAccessException("No stored credentials match Chatelaine account: " + account);
        }
        if (error != null) {
            throw new PasswordAccessException("Failed to get credential. " + error);
        }
        return found;
    }

    @Override
    public void set(String account, String password) throws PasswordAccessException {
        try {
            get(account);
            passwords.put(account, password);
        } catch (PasswordAccessException e) {
            if (passwords.putIfAbsent(account, password) != null) {
                throw new PasswordAccessException(
                        "Failed to set credential. The specified item already exists in the keychain.");
            }
        }
    }

    @Override
    public void delete(String account) throws PasswordAccessException {
        try {
            get(account);
        } catch (PasswordAccessException e) {
            throw new PasswordAccessException("No password to delete. " + e.getMessage());
        }
        passwords.remove(account);
    }

    @Override
    public void close() {}
}
