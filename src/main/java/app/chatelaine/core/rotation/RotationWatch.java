package app.chatelaine.core.rotation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks after rotations while nobody does: ends old keys whose grace is over, as was wished when they began. Blocks. */
public final class RotationWatch {
    /** Whoever works on a rotation need not be told of it. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Rotations rotations;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final InstantSource clock;

    public RotationWatch(Rotations rotations, Accounts accounts, Catalogue catalogue, InstantSource clock) {
        this.rotations = rotations;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Goes on with rotations whose grace is over; what comes of it is in their journal. */
    public void endOldKeys(Cancel cancel) {
        for (Rotation rotation : all()) {
            if (isDue(rotation)) {
                account(rotation)
                        .ifPresent(account -> service(account)
                                .ifPresent(service -> rotations
                                        .resume(service, account, UnaryOperator.identity(), null, step -> {}, cancel)
                                        .handle(done -> {}, problem -> {})));
            }
        }
    }

    /** Whether the rotation of an account has been waiting for a person for a while. */
    public boolean waits(Account account) {
        return all().stream()
                .filter(rotation -> rotation.isOpen() && rotation.account().equals(account.id()))
                .anyMatch(rotation -> switch (rotations.standing(rotation)) {
                    case RUNNING, AWAITS_GRACE, COMPLETED, UNDONE, LET_GO -> false;
                    case INTERRUPTED, STOPPED, AWAITS_KEY, AWAITS_DEATH ->
                        !clock.instant().isBefore(rotation.lastChange().plus(PATIENCE));
                });
    }

    private boolean isDue(Rotation rotation) {
        var graceEnds = rotation.position().graceEnds();
        return graceEnds != null
                && !clock.instant().isBefore(graceEnds)
                && switch (rotations.standing(rotation)) {
                    case AWAITS_GRACE, STOPPED, INTERRUPTED -> !rotation.step().isBefore(RotationStep.RETIRE);
                    default -> false;
                };
    }

    private List<Rotation> all() {
        return rotations.read().fold(found -> found, problem -> List.of());
    }

    private Optional<Account> account(Rotation rotation) {
        return accounts.read().fold(now -> now.book().find(rotation.account()), problem -> Optional.empty());
    }

    private Optional<Service> service(Account account) {
        return catalogue.find(account.serviceId());
    }
}
