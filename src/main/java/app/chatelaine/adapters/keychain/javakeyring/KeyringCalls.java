package app.chatelaine.adapters.keychain.javakeyring;

import com.github.javakeyring.Keyring;

/** The calls of java-keyring, so that the rules of every system can be tried on any system. */
interface KeyringCalls {

    String get(String account) throws Exception;

    void set(String account, String password) throws Exception;

    void delete(String account) throws Exception;

    void close() throws Exception;

    /** Opens a keychain; fails where it is not there. */
    interface Opening {
        KeyringCalls open() throws Exception;
    }

    /** @param service the service name of every entry */
    static KeyringCalls of(Keyring keyring, String service) {
        return new KeyringCalls() {
            @Override
            public String get(String account) throws Exception {
                return keyring.getPassword(service, account);
            }

            @Override
            public void set(String account, String password) throws Exception {
                keyring.setPassword(service, account, password);
            }

            @Override
            public void delete(String account) throws Exception {
                keyring.deletePassword(service, account);
            }

            @Override
            public void close() throws Exception {
                keyring.close();
            }
        };
    }
}
