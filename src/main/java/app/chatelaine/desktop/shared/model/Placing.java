package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.delivery.Deliveries;
import app.chatelaine.core.delivery.GitGuard.Exposure;
import app.chatelaine.core.delivery.Plan;
import app.chatelaine.core.delivery.Plan.Change;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the key that the keychain holds to destinations, from its reading to its wiping. Calls block. */
public final class Placing {
    private final Accounts accounts;
    private final Deliveries deliveries;
    private final Function<Account, Optional<Service>> services;

    /** @param services finds the service of an account */
    public Placing(Accounts accounts, Deliveries deliveries, Function<Account, Optional<Service>> services) {
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.services = services;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    /** What a writing would change, and why git stands in its way. */
    public Outcome<Preview> preview(Account account, Placement placement) {
        return plan(account, placement)
                .map(plan -> new Preview(
                        plan.changes(),
                        deliveries
                                .guard(placement.destination())
                                .fold(safe -> Optional.<Problem>empty(), Optional::of)));
    }

    /** Writes without asking again, for a destination that is known. */
    public Outcome<Account> write(Account account, Placement placement) {
        return plan(account, placement).then(deliveries::deliver);
    }

    /**
     * Writes what was previewed.
     *
     * @param seen the changes that a person agreed to
     * @return {@code DESTINATION_CHANGED} when others would be made by now
     */
    public Outcome<Account> write(Account account, Placement placement, List<Change> seen, Extras extras) {
        var destination = placement.destination();
        return plan(account, placement)
                .then(plan -> plan.changes().equals(seen)
                        ? Outcome.ok(plan)
                        : Outcome.<Plan>failed(ProblemCode.DESTINATION_CHANGED, destination.target()))
                .then(plan -> ready(destination, extras).then(done -> deliveries.deliver(plan)))
                .then(written -> extras.example() && destination instanceof DotEnv env
                        ? deliveries.mention(env).map(example -> written)
                        : Outcome.ok(written));
    }

    private Outcome<Done> ready(Destination destination, Extras extras) {
        return extras.ignore() ? deliveries.ignore(destination) : Outcome.done();
    }

    private Outcome<Plan> plan(Account account, Placement placement) {
        return services.apply(account)
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.failed(ProblemCode.SERVICE_NOT_FOUND, account.serviceId()))
                .then(service -> accounts.key(account).then(key -> {
                    try (key) {
                        return deliveries.plan(service, account, placement, key);
                    }
                }));
    }

    /** Whether the repository around the destination ever stored the key. Reads all of its history. */
    public Outcome<Exposure> exposure(Account account, Destination destination) {
        return accounts.key(account).then(key -> {
            try (key) {
                return deliveries.exposure(destination, key);
            }
        });
    }

    /**
     * @param changes with keys masked
     * @param git why git would publish what is written; empty when it would not
     */
    public record Preview(List<Change> changes, Optional<Problem> git) {
        public Preview {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What is asked for besides the key.
     *
     * @param ignore whether git is told to ignore the file first
     * @param example whether the {@code .env.example} beside is to name the variable
     */
    public record Extras(boolean ignore, boolean example) {}
}
