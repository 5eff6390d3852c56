package app.chatelaine.testing;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.KeyCreator;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthProbe;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.lifecycle.KeyAtService;
import app.chatelaine.core.lifecycle.ServiceKeys;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service's keys in memory: takes every key that was not ended here, and fails once where a test says so. */
public final class FakeKeyService implements ServiceKeys, KeyCreator, HealthProbe {
    private final InstantSource clock;
    private final Messages messages;
    private final Map<String, KeyAtService> listed = new LinkedHashMap<>();
    private final Map<String, String> clientIds = new LinkedHashMap<>();
    private final Set<String> dead = new HashSet<>();
    private @Nullable Problem next;
    private int made;

    FakeKeyService(InstantSource clock, Messages messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** The next call that makes, changes or renews a key fails. */
    public void failNext(Problem problem) {
        next = problem;
    }

    /** Lists a key; {@code text} is what it is, where anybody here has it. */
    public void know(String id, String name, String text, @Nullable Instant created, @Nullable Instant used) {
        listed.put(
                id,
                new KeyAtService(id, name, null, created, used, null, true, List.of(), "etag", Map.of("clientId", id)));
        clientIds.put(text, id);
    }

    /** From now on it is refused, as a person ended it on the page. */
    public void end(String text) {
        dead.add(text);
        var id = clientIds.remove(text);
        if (id != null) {
            listed.remove(id);
        }
    }

    public List<String> ids() {
        return new ArrayList<>(listed.keySet());
    }

    private <T> Outcome<T> failOr(Outcome<T> otherwise) {
        var problem = next;
        next = null;
        return problem == null ? otherwise : Outcome.failed(problem);
    }

    @Override
    public Outcome<CreatedKey> create(Service service, Account account, Secret key, Cancel cancel) {
        return failOr(Outcome.done()).map(done -> {
            made++;
            String id = "cid-new" + made;
            String text = newText();
            know(id, id, text, clock.instant(), null);
            return new CreatedKey(Secret.copyOf(text), service.inputs().isEmpty() ? Map.of() : Map.of("clientId", id));
        });
    }

    /** A key that nobody has had. */
    public String newText() {
        return "made-here-%s-%d".formatted("m".repeat(20), made);
    }

    @Override
    public Outcome<List<KeyAtService>> list(Service service, Account account, Secret key, Cancel cancel) {
        return Outcome.ok(List.copyOf(listed.values()));
    }

    @Override
    public Outcome<String> change(
            Service service, Account account, Secret key, KeyChange change, KeyAtService target, Cancel cancel) {
        return failOr(Outcome.ok(messages.get("evidence.answer", 200, "DELETE /keys/" + target.id())))
                .then(evidence -> {
                    var now = listed.get(target.id());
                    if (now == null) {
                        return Outcome.failed(ProblemCode.KEY_NOT_LISTED, service.name(), target.title());
                    }
                    if (change == KeyChange.REVOKE) {
                        clientIds.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(target.id()))
                                .map(Map.Entry::getKey)
                                .toList()
                                .forEach(this::end);
                        listed.remove(target.id());
                    } else {
                        listed.put(target.id(), switched(now, change == KeyChange.ENABLE));
                    }
                    return Outcome.ok(evidence);
                });
    }

    private static KeyAtService switched(KeyAtService key, boolean on) {
        return new KeyAtService(
                key.id(),
                key.name(),
                key.prefix(),
                key.createdAt(),
                key.lastUsedAt(),
                key.expiresAt(),
                on,
                key.permissions(),
                key.etag(),
                key.fields());
    }

    @Override
    public Outcome<CreatedKey> regenerate(Service service, Account account, Secret key, Cancel cancel) {
        return failOr(Outcome.done()).map(done -> {
            made++;
            end(key.reveal());
            return new CreatedKey(Secret.copyOf(newText()), Map.of());
        });
    }

    @Override
    public CheckResult check(Service service, Account account, Secret key, Patience patience, Cancel cancel) {
        return dead.contains(key.reveal())
                ? Checks.of(
                        Verdict.REJECTED, clock.instant(), 40, messages.get("evidence.answer", 401, "GET /users/me"))
                : Checks.of(
                        Verdict.ACCEPTED, clock.instant(), 80, messages.get("evidence.answer", 200, "GET /users/me"));
    }
}
