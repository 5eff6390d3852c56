package app.chatelaine.core.delivery;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.destination.Placement.Pending;
import app.chatelaine.core.destination.Placement.Slot;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretStore;
import java.util.Optional;

/** The ways back, in the keychain: two slots for each destination of an account. */
public final class WaysBack {
    private final SecretStore store;

    /** @param store one that reads back what it wrote */
    public WaysBack(SecretStore store) {
        this.store = store;
    }

    Outcome<Done> keep(Account account, Placement placement, Slot slot, WayBack way) {
        try (var secret = Secret.copyOf(way.text())) {
            return store.write(
                    placement.wayBack(account.id().value(), slot),
                    "Chatelaine: what lay at %s"
                            .formatted(placement.destination().target()),
                    secret);
        }
    }

    /** {@code NOTHING_TO_UNDO} when there is none. */
    Outcome<WayBack> find(Account account, Placement placement, Slot slot) {
        return look(account, placement, slot)
                .then(found -> found.map(Outcome::ok)
                        .orElseGet(() -> Outcome.failed(
                                ProblemCode.NOTHING_TO_UNDO,
                                placement.destination().target())));
    }

    /** Whether {@code now} is what {@code pending} was about to write. */
    Outcome<Boolean> isWritten(Account account, Placement placement, Pending pending, Optional<byte[]> now) {
        return look(account, placement, pending.slot())
                .map(found -> found.filter(way -> way.at().equals(pending.at()) && way.startsAt(now))
                        .isPresent());
    }

    private Outcome<Optional<WayBack>> look(Account account, Placement placement, Slot slot) {
        return switch (store.read(placement.wayBack(account.id().value(), slot))) {
            case Ok<Secret>(var secret) -> {
                try (secret) {
                    yield Outcome.ok(WayBack.parse(secret.reveal()));
                }
            }
            case Failed<Secret>(var problem)
            when problem.code() == ProblemCode.KEYCHAIN_ENTRY_MISSING -> Outcome.ok(Optional.empty());
            case Failed<Secret>(var problem) -> Outcome.failed(problem);
        };
    }

    /** What the keychain does not delete now is written over by the next writing, or deleted with the account. */
    void forget(Account account, Placement placement, Slot slot) {
        store.delete(placement.wayBack(account.id().value(), slot)).handle(done -> {}, problem -> {});
    }
}
