package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.attention.Standing;
import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.core.delivery.KeyVariable;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.search.Searchable;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.Mark;
import app.chatelaine.core.staleness.AgeRules;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one account at one moment.
 *
 * @param service null when no service of that id is known any more
 * @param history of checks, the oldest first
 * @param namedEnvironment as the service calls it; null for an address of the user's own
 * @param searchable made ready for the search field
 * @param running whether a check of it is under way
 * @param notAsked why the last check could not even begin, as a rule for want of the key; null when it could
 * @param places what programs would find at destinations, as far as anybody looked
 */
public record AccountState(
        Account account,
        @Nullable Service service,
        Standing standing,
        List<CheckResult> history,
        @Nullable String namedEnvironment,
        Searchable searchable,
        Running running,
        @Nullable Problem notAsked,
        Map<Destination, DestinationState> places) {
    private static final Mark UNKNOWN_MARK = new Mark("?", "#57606a");

    public AccountState {
        history = List.copyOf(history);
        places = Map.copyOf(places);
    }

    static AccountState of(
            Account account,
            @Nullable Service service,
            List<CheckResult> history,
            AgeRules rules,
            Instant now,
            Map<Destination, DestinationState> places) {
        var standing = Standing.of(account, history, rules, now);
        var searchable = Searchable.of(account, service == null ? account.serviceId() : service.name(), standing);
        return new AccountState(
                account,
                service,
                standing,
                history,
                namedEnvironment(account, service),
                searchable,
                Running.NO,
                null,
                places);
    }

    private static @Nullable String namedEnvironment(Account account, @Nullable Service service) {
        return service == null || account.url() != null
                ? null
                : service.environment(account.environment())
                        .map(known -> known.name())
                        .orElse(null);
    }

    AccountState withRunning(Running now) {
        return new AccountState(
                account, service, standing, history, namedEnvironment, searchable, now, notAsked, places);
    }

    AccountState withNotAsked(Problem problem) {
        return new AccountState(
                account, service, standing, history, namedEnvironment, searchable, Running.NO, problem, places);
    }

    AccountState withPlaces(Map<Destination, DestinationState> found) {
        return new AccountState(
                account, service, standing, history, namedEnvironment, searchable, running, notAsked, found);
    }

    /** What programs would find at a destination; empty until somebody looked. */
    public Optional<DestinationState> at(Destination destination) {
        return Optional.ofNullable(places.get(destination));
    }

    /** The destinations at which programs would not find the key, as far as anybody looked. */
    public List<Destination> drifted() {
        return account.placements().stream()
                .map(Placement::destination)
                .filter(to -> at(to).filter(state -> state != DestinationState.CURRENT)
                        .isPresent())
                .toList();
    }

    /** The state of the destination that is worst off; empty while none was looked at. */
    public Optional<DestinationState> worstPlace() {
        return account.placements().stream()
                .flatMap(placement -> at(placement.destination()).stream())
                .max(Comparator.naturalOrder());
    }

    public String serviceName() {
        return service == null ? account.serviceId() : service.name();
    }

    public Mark mark() {
        return service == null ? UNKNOWN_MARK : service.mark();
    }

    /** The name of the service's environment; empty for an address of the user's own. */
    public Optional<String> knownEnvironment() {
        return Optional.ofNullable(namedEnvironment);
    }

    /**
     * As people call the environment, or what the user calls an address of the user's own. An account of any other service has
     * neither; the variable tells what its key is for.
     */
    public String environmentName() {
        return knownEnvironment()
                .or(() -> Optional.ofNullable(service)
                        .filter(Service::isAny)
                        .flatMap(any -> KeyVariable.of(any, account)))
                .orElse(account.environment());
    }

    /** Where keys of the service are made; empty when no such page is known. */
    public Optional<String> keyPage() {
        return service == null
                ? Optional.empty()
                : Optional.ofNullable(service.pages().keys())
                        .or(() -> Optional.ofNullable(service.pages().home()));
    }

    public Optional<CheckResult> lastCheck() {
        return Optional.ofNullable(standing.lastCheck());
    }

    /** Whether a check of the account is under way. */
    public enum Running {
        NO,
        WAITING,
        CHECKING
    }
}
