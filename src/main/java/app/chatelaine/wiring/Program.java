package app.chatelaine.wiring;

import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.PendingAccounts;
import app.chatelaine.core.creation.KeyCreator;
import app.chatelaine.core.doctor.Doctor;
import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.settings.SettingsFile;
import app.chatelaine.core.text.Messages;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/**
 * The program put together, without a window: what the command line and the window work with.
 *
 * @param keychain reads back what it writes and gives up after its deadline
 * @param random cryptographically strong
 * @param closing ends threads and connections
 */
public record Program(
        Messages messages,
        Catalogue catalogue,
        Accounts accounts,
        PendingAccounts pending,
        SecretStore keychain,
        CheckAccounts checks,
        HealthHistory history,
        KeyCreator creator,
        SettingsFile settings,
        Doctor doctor,
        InstantSource clock,
        ZoneId zone,
        RandomGenerator random,
        Runnable closing)
        implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
