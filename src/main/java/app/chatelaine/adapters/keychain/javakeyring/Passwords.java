package app.chatelaine.adapters.keychain.javakeyring;

import java.util.Optional;

/** Named texts in a keychain, with not found told from failed. */
interface Passwords {

    Optional<String> get(String account) throws KeyringFailure;

    void set(String account, String password) throws KeyringFailure;

    /** Removes the entry if it is there. */
    void delete(String account) throws KeyringFailure;
}
