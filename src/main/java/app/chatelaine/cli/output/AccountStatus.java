package app.chatelaine.cli.output;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.attention.Standing;
import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.staleness.Age;
import app.chatelaine.core.staleness.AgeRules;
import app.chatelaine.wiring.Program;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * An account with everything that is printed about it.
 *
 * @param service empty when its file is gone
 * @param last the last check; empty when there was none
 * @param rotation the one that it is in; empty when it is in none
 * @param look what programs would find at a destination of an account now; opens it, and the keychain to compare
 */
public record AccountStatus(
        Account account,
        Optional<Service> service,
        Standing standing,
        Optional<CheckResult> last,
        Optional<RotationStatus> rotation,
        BiFunction<Account, Destination, DestinationState> look) {

    /** The status of every account in the book. */
    public static Outcome<List<AccountStatus>> all(Program program, AccountBook book) {
        return program.settings()
                .read()
                .then(settings -> program.history()
                        .read()
                        .then(history -> RotationStatus.all(program).map(rotations -> {
                            var rules = new AgeRules(settings, program.zone());
                            var now = program.clock().instant();
                            return book.accounts().stream()
                                    .map(account -> new AccountStatus(
                                            account,
                                            program.catalogue().find(account.serviceId()),
                                            Standing.of(
                                                    account, history.getOrDefault(account.id(), List.of()), rules, now),
                                            history.getOrDefault(account.id(), List.of()).reversed().stream()
                                                    .findFirst(),
                                            rotations.stream()
                                                    .filter(status ->
                                                            status.rotation().isOpen()
                                                                    && status.rotation()
                                                                            .account()
                                                                            .equals(account.id()))
                                                    .findFirst(),
                                            program.deliveries()::state))
                                    .toList();
                        })));
    }

    public Age age() {
        return standing.age();
    }

    public String serviceName() {
        return service.map(Service::name).orElse(account.serviceId());
    }

    /** Where the service is called; empty when the catalogue no longer knows. */
    public String address() {
        return service.flatMap(s -> s.address(account.url(), account.environment(), account.fields()))
                .or(() -> Optional.ofNullable(account.url()))
                .orElse("");
    }

    public AccountStatus with(CheckResult result) {
        return new AccountStatus(account, service, standing.after(result), Optional.of(result), rotation, look);
    }
}
