package app.chatelaine.wiring;

import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.creation.KeyCreator;
import app.chatelaine.core.delivery.Deliveries;
import app.chatelaine.core.delivery.Launcher;
import app.chatelaine.core.doctor.Doctor;
import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.lifecycle.KeyLife;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.settings.DateInput;
import app.chatelaine.core.settings.SettingsFile;
import app.chatelaine.core.settings.WindowStateFile;
import app.chatelaine.core.text.Messages;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The program put together, without a window: what the command line and the window work with.
 *
 * @param keychain reads back what it writes and gives up after its deadline
 * @param folder where the accounts lie
 * @param ownServices whether the user described a service
 * @param random cryptographically strong
 * @param changes whether accounts or their checks were written since it was last asked; reads the disk
 * @param closing ends threads and connections
 */
public record Program(
        Messages messages,
        Catalogue catalogue,
        Accounts accounts,
        SecretStore keychain,
        CheckAccounts checks,
        HealthHistory history,
        KeyCreator creator,
        KeysInFiles files,
        Deliveries deliveries,
        Launcher launcher,
        KeyLife keyLife,
        Rotations rotations,
        SettingsFile settings,
        WindowStateFile windowState,
        Doctor doctor,
        Path folder,
        Predicate<Service> ownServices,
        InstantSource clock,
        ZoneId zone,
        RandomGenerator random,
        BooleanSupplier changes,
        Runnable closing)
        implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }

    /** Reads dates as people type them here and now. */
    public DateInput dates() {
        return new DateInput(clock, zone);
    }

    /** The same program, which closing leaves open: for several commands in a row. */
    public Program keptOpen() {
        return closing(() -> {});
    }

    /** The same program, which runs {@code after} when it is closed. */
    Program closingWith(Runnable after) {
        return closing(() -> {
            closing.run();
            after.run();
        });
    }

    private Program closing(Runnable otherwise) {
        return with(catalogue, otherwise);
    }

    /** The same program, which shows {@code services} to people; what works with the others goes on with them. */
    Program showing(Catalogue services) {
        return with(services, closing);
    }

    private Program with(Catalogue services, Runnable otherwise) {
        return new Program(
                messages,
                services,
                accounts,
                keychain,
                checks,
                history,
                creator,
                files,
                deliveries,
                launcher,
                keyLife,
                rotations,
                settings,
                windowState,
                doctor,
                folder,
                ownServices,
                clock,
                zone,
                random,
                changes,
                otherwise);
    }
}
