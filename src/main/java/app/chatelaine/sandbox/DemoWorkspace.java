package app.chatelaine.sandbox;

import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.sandbox.DemoSites.Place;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * A place to try the program without a key of one's own: stand-ins of five services on the loopback address, and accounts
 * at them that show what there is to see. Its keys are random and worth nothing anywhere else.
 */
public final class DemoWorkspace implements AutoCloseable {
    private final DemoSites sites;
    private final SandboxSettings settings;
    private final Messages messages;
    private final List<DemoAccount> added = new ArrayList<>();

    private DemoWorkspace(DemoSites sites, SandboxSettings settings, Messages messages) {
        this.sites = sites;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * Starts the stand-ins and adds the accounts.
     *
     * @param accounts of the demo alone: a book and a keychain that hold nothing of the user's
     * @param catalogue with {@code ionworks}, {@code pinexq}, {@code modelon-impact}, {@code ashr-labs} and {@code ion}
     * @param settings of plain http, as no certificate of a stand-in is trusted
     * @return the workspace, to be closed at the end of the program; nothing runs any more after a failure
     */
    public static Outcome<DemoWorkspace> start(
            Accounts accounts, Catalogue catalogue, Messages messages, SandboxSettings settings) {
        try {
            var workspace = new DemoWorkspace(new DemoSites(settings, messages), settings, messages);
            return switch (workspace.addAll(accounts, catalogue)) {
                case Ok<Done> ok -> Outcome.ok(workspace);
                case Failed<Done>(var problem) -> {
                    workspace.close();
                    yield Outcome.failed(problem);
                }
            };
        } catch (IOException e) {
            return Outcome.failed(ProblemCode.NETWORK_FAILED, Loopback.host(), String.valueOf(e.getMessage()));
        }
    }

    /** What was added, in the order of the adding. */
    public List<DemoAccount> accounts() {
        return List.copyOf(added);
    }

    /** The services of {@code catalogue}, whose keys are made on pages of the demo: the real ones make none that it takes. */
    public Catalogue withPages(Catalogue catalogue) {
        var services = catalogue.services().stream()
                .map(service ->
                        sites.isKnown(service.id()) ? service.withKeysPage(sites.keysPage(service.id())) : service)
                .toList();
        return new Catalogue(services, catalogue.problems());
    }

    /** Gives the accounts a past of {@value HealthHistory#KEPT} checks, each marked as made up. */
    public Outcome<Done> seedHistory(HealthHistory history) {
        var past = new DemoPast(settings.clock().instant(), settings.random(), messages.get("demo.past"));
        Outcome<Done> result = Outcome.done();
        for (int age = HealthHistory.KEPT; age > 0; age--) {
            var results = past.checks(added, age);
            result = result.then(done -> history.append(results));
        }
        return result;
    }

    /** Stops the stand-ins. */
    @Override
    public void close() {
        sites.close();
    }

    private Outcome<Done> addAll(Accounts accounts, Catalogue catalogue) {
        Outcome<Done> result = Outcome.done();
        for (DemoKey key : DemoKey.values()) {
            result = result.then(done -> catalogue
                    .find(key.site().serviceId())
                    .map(service -> add(accounts, service, key))
                    .orElseGet(() -> Outcome.failed(
                            ProblemCode.SERVICE_NOT_FOUND, key.site().serviceId())));
        }
        return result;
    }

    private Outcome<Done> add(Accounts accounts, Service service, DemoKey key) {
        var place = sites.place(key.site());
        try (var issued = place.issuer().issue(key.behaviour())) {
            return accounts.add(service, draft(key, place, issued), issued.secret())
                    .map(account -> {
                        added.add(new DemoAccount(account, key.verdict(), usualLatency(key)));
                        return Done.DONE;
                    });
        }
    }

    private AccountDraft draft(DemoKey key, Place place, CreatedKey issued) {
        var fields = new HashMap<>(place.fields());
        fields.putAll(issued.fields());
        Integer age = key.ageInDays();
        Instant createdAt = age == null ? null : settings.clock().instant().minus(Duration.ofDays(age));
        return new AccountDraft(
                key.site().serviceId(),
                key.accountName(),
                key.environment(),
                place.url(),
                fields,
                key.tags(),
                messages.get(key.notes()),
                createdAt,
                key.expiry(),
                key.limits());
    }

    private Duration usualLatency(DemoKey key) {
        return key.behaviour() == Behaviour.SLOW
                ? settings.slowness()
                : Duration.ofMillis(key.site().usualMillis());
    }
}
