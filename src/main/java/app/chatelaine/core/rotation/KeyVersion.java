package app.chatelaine.core.rotation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.KeyFacts;
import java.util.Map;

/**
 * One of the two keys of a rotation.
 *
 * @param fields all fields of the account that belong to it
 */
public record KeyVersion(KeyFacts facts, Map<String, String> fields) {
    public KeyVersion {
        fields = Map.copyOf(fields);
    }

    static KeyVersion of(Account account) {
        return new KeyVersion(account.key(), account.fields());
    }

    public String fingerprint() {
        return facts.fingerprint();
    }

    /** The account as it is with this key. */
    Account in(Account account) {
        return account.withKey(facts).withFields(fields);
    }
}
