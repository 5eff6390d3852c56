package app.chatelaine.adapters.keychain.javakeyring;

import com.github.javakeyring.PasswordAccessException;
import java.util.HashMap;
import java.util.Map;

/** KWallet as java-keyring shows it: while it is closed it has nothing, and takes what it does not keep. */
final class FakeWallet implements KeyringCalls {
    private final Map<String, String> passwords = new HashMap<>();
    private boolean open = true;

    void shut() {
        open = false;
    }

    void unlock() {
        open = true;
    }

    @Override
    public String get(String account) throws PasswordAccessException {
        String found = open ? passwords.get(account) : null;
        if (found == null) {
            throw new PasswordAccessException("Password is not in wallet");
        }
        return found;
    }

    @Override
    public void set(String account, String password) {
        if (open) {
            passwords.put(account, password);
        }
    }

    @Override
    public void delete(String account) throws PasswordAccessException {
        if (!open || passwords.remove(account) == null) {
            throw new PasswordAccessException("Password cannot be deleted, it is not in wallet");
        }
    }

    @Override
    public void close() {}
}
