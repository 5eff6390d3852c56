package app.chatelaine.core.health;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.time.Duration;

/** Asks a service about a key. Blocks; never throws for what a server or a network does. */
public interface HealthProbe {

    CheckResult check(Service service, Account account, Secret key, Patience patience, Cancel cancel);

    /**
     * @param timeout for one attempt
     * @param retries attempts after the first
     */
    record Patience(Duration timeout, int retries) {

        /** As the account says, else as the service does. */
        public static Patience of(Service service, Account account) {
            Integer seconds = account.limits().timeoutSeconds();
            Integer retries = account.limits().retries();
            return new Patience(
                    seconds == null ? service.http().timeout() : Duration.ofSeconds(seconds),
                    retries == null ? service.http().retries() : retries);
        }
    }
}
