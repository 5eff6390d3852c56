package app.chatelaine.core.lifecycle;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.util.List;

/**
 * The calls of a service that concern its keys. Blocks; never throws for what a server or a network does.
 *
 * <p>All fail with {@code SERVICE_REFUSED} where the service itself said no, and with {@code NETWORK_FAILED} or
 * {@code SERVICE_NOT_ASKED} where it was not reached, so that nothing happened there.
 */
public interface ServiceKeys {

    /**
     * All keys that the credentials of {@code account} may see, over all pages.
     *
     * @param key of {@code account}
     * @return never a part of them; {@code SERVICE_ANSWER_UNREADABLE} for an answer that holds no list
     */
    Outcome<List<KeyAtService>> list(Service service, Account account, Secret key, Cancel cancel);

    /**
     * Changes a key that was listed. It is sent once.
     *
     * @return the evidence; {@code SERVICE_OUTCOME_UNKNOWN} when nobody knows whether the service acted,
     *     {@code KEY_CHANGED} when the key is other than listed, {@code KEY_NOT_LISTED} when there is none
     */
    Outcome<String> change(
            Service service, Account account, Secret key, KeyChange change, KeyAtService target, Cancel cancel);

    /**
     * Gives the account's own key a new secret, which ends the old one. It is sent once.
     *
     * @return the only copy, to be closed by the caller; {@code SERVICE_OUTCOME_UNKNOWN} when it may have been made
     */
    Outcome<CreatedKey> regenerate(Service service, Account account, Secret key, Cancel cancel);
}
