package app.chatelaine.adapters.keychain.javakeyring;

import app.chatelaine.adapters.keychain.javakeyring.KeyringFailure.Reason;
import java.util.Optional;

/** The passwords of java-keyring as they are, its exceptions read. */
final class LibraryPasswords implements Passwords {
    private final KeyringCalls calls;

    LibraryPasswords(KeyringCalls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<String> get(String account) throws KeyringFailure {
        try {
            // Nothing empty is ever stored: KWallet gives that for what it cannot read.
            return Optional.of(calls.get(account)).filter(password -> !password.isEmpty());
        } catch (Exception e) {
            return unlessMissing(e);
        }
    }

    @Override
    public void set(String account, String password) throws KeyringFailure {
        try {
            calls.set(account, password);
        } catch (Exception e) {
            throw LibraryError.read(e)
                    .orElseGet(() -> new KeyringFailure(Reason.FAILED, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void delete(String account) throws KeyringFailure {
        try {
            calls.delete(account);
        } catch (Exception e) {
            unlessMissing(e);
        }
    }

    private Optional<String> unlessMissing(Exception thrown) throws KeyringFailure {
        var failure = LibraryError.read(thrown);
        if (failure.isPresent()) {
            throw failure.get();
        }
        return Optional.empty();
    }
}
