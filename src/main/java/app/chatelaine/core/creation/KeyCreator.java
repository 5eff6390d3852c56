package app.chatelaine.core.creation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;

/** Has a service make a key. */
public interface KeyCreator {

    /**
     * Calls the service's {@code create} with the credentials of {@code account}. It is sent once and never tried again, as
     * a call that was cut off may have made a key.
     *
     * @param key of {@code account}
     * @return the only copy of the new key, to be closed by the caller
     */
    Outcome<CreatedKey> create(Service service, Account account, Secret key, Cancel cancel);
}
