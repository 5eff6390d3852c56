package app.chatelaine.core.rotation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.KeyFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * One of the two keys of a rotation.
 *
 * @param fields what belongs to it of the account's fields; the others are the account's, whatever key it has
 */
public record KeyVersion(KeyFacts facts, Map<String, String> fields) {
    public KeyVersion {
        fields = Map.copyOf(fields);
    }

    /** The account's own key, before another one shows which fields change with it. */
    static KeyVersion of(Account account) {
        return new KeyVersion(account.key(), Map.of());
    }

    /** With what {@code account} has in these fields. */
    KeyVersion with(Account account, Collection<String> ids) {
        var own = new HashMap<>(account.fields());
        own.keySet().retainAll(ids);
        return new KeyVersion(facts, own);
    }

    public String fingerprint() {
        return facts.fingerprint();
    }

    /** The account as it is with this key. */
    Account in(Account account) {
        var all = new HashMap<>(account.fields());
        all.putAll(fields);
        return account.withKey(facts).withFields(all);
    }
}
