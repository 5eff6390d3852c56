package app.chatelaine.desktop.editor.create;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.secret.Secret;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The only copy of a key that a service made, from its making until it is stored or given up. */
final class HeldKey implements AutoCloseable {
    private @Nullable CreatedKey key;
    private @Nullable AccountDraft draft;

    /**
     * Takes the key over.
     *
     * @param said what a person said about the new account
     */
    void hold(CreatedKey created, Account maker, AccountDraft said, Instant now) {
        close();
        key = created;
        draft = draft(maker, said, created.fields(), now);
    }

    /** The account of a key that lives where {@code maker} does, with the fields that came with it. */
    static AccountDraft draft(Account maker, AccountDraft said, Map<String, String> came, Instant now) {
        var fields = new HashMap<>(maker.fields());
        fields.putAll(came);
        return new AccountDraft(
                maker.serviceId(),
                said.name(),
                maker.environment(),
                maker.url(),
                fields,
                said.tags(),
                said.notes(),
                now,
                said.expiry(),
                maker.limits());
    }

    boolean isHeld() {
        return key != null;
    }

    AccountDraft draft() {
        if (draft == null) {
            throw new IllegalStateException("no key is held");
        }
        return draft;
    }

    /** The key itself, which stays here. */
    Secret secret() {
        if (key == null) {
            throw new IllegalStateException("no key is held");
        }
        return key.secret();
    }

    @Override
    public void close() {
        if (key != null) {
            key.close();
            key = null;
        }
    }
}
