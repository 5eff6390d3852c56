package app.chatelaine.adapters.keychain.javakeyring;

import app.chatelaine.adapters.keychain.javakeyring.KeyringFailure.Reason;
import java.util.Optional;

/**
 * Believes "not there" only of a keychain that keeps something. A KWallet that stays closed, as its password was not
 * given, says of every entry that it is not there, and takes a new one without keeping it; so a marker is stored and
 * read back.
 */
final class DoubtingPasswords implements Passwords {
    static final String MARKER = "chatelaine.marker.current";

    private static final String VALUE = "kept";

    private final Passwords passwords;

    DoubtingPasswords(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Optional<String> get(String account) throws KeyringFailure {
        var found = passwords.get(account);
        if (found.isEmpty()) {
            requireThatItKeeps();
        }
        return found;
    }

    @Override
    public void set(String account, String password) throws KeyringFailure {
        passwords.set(account, password);
    }

    @Override
    public void delete(String account) throws KeyringFailure {
        passwords.delete(account);
        requireThatItKeeps();
    }

    private void requireThatItKeeps() throws KeyringFailure {
        if (passwords.get(MARKER).isPresent()) {
            return;
        }
        passwords.set(MARKER, VALUE);
        if (passwords.get(MARKER).isEmpty()) {
            throw new KeyringFailure(Reason.KEEPS_NOTHING, "");
        }
    }
}
