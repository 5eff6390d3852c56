package app.chatelaine.core.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.health.CheckAccounts.Listener;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Checks;
import app.chatelaine.core.service.Lifecycle;
import app.chatelaine.core.service.Programs;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.HttpPolicy;
import app.chatelaine.core.service.Service.KeyShape;
import app.chatelaine.core.service.Service.Mark;
import app.chatelaine.core.service.Service.Pages;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.service.ServiceEnvironment;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.core.work.Workers;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.MemoryAccountFile;
import app.chatelaine.testing.MemoryHealthHistory;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many accounts are checked in one go; what came of each is told and kept. */
class CheckAccountsTest {
    private static final Service SERVICE = new Service(
            "plant",
            "Plant",
            new Mark("P", "#444444"),
            new Pages(null, null, null),
            List.of(new ServiceEnvironment("hall", "Hall", "https://plant.example", Map.of())),
            List.of(),
            new Auth.Header("X-Key", "{key}"),
            new KeyShape(List.of(), null, false, null),
            new Programs(List.of(), null, Map.of(), List.of()),
            new HttpPolicy(Duration.ofSeconds(7), 3),
            new Checks(null, List.of(), "No.", "free"),
            new Lifecycle(null),
            RotationKind.WEB_PAGE,
            List.of());

    private final FakeTimer clock = new FakeTimer(Instant.parse("2026-11-20T10:00:00Z"));
    private final MemorySecretStore store = new MemorySecretStore();
    private final MemoryHealthHistory history = new MemoryHealthHistory();
    private final Accounts accounts = new Accounts(
            new MemoryAccountFile(), store, new Fingerprinter(store, new SecureRandom()), clock, new SecureRandom());
    private final InOrder workers = new InOrder();
    private final Told told = new Told();
    private final List<Secret> keys = new ArrayList<>();
    private Function<Account, CheckResult> service = account -> accepted();

    @Test
    void HLT_03_every_result_is_told_and_kept() {
        var one = add("one", null);
        var two = add("two", null);

        var results = check(List.of(one, two), new Cancel());

        assertThat(results).containsOnlyKeys(one.id(), two.id());
        assertThat(told.lines).containsExactly("start one", "accepted one", "start two", "accepted two");
        assertThat(kept()).containsOnlyKeys(one.id(), two.id());
    }

    @Test
    void the_key_is_closed_after_its_check() {
        check(List.of(add("one", null)), new Cancel());

        assertThat(keys).hasSize(1);
        assertThat(keys.getFirst().toString()).isEqualTo("•••");
        assertThatIllegalStateException().isThrownBy(() -> keys.getFirst().length());
    }

    @Test
    void a_key_that_the_keychain_does_not_give_is_told_and_its_service_not_asked() {
        var one = add("one", null);
        assertThat(store.delete(SecretRef.currentKey(one.id().value())).isOk()).isTrue();

        check(List.of(one), new Cancel());

        assertThat(told.lines).containsExactly("start one", "KEYCHAIN_ENTRY_MISSING one");
        assertThat(keys).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void an_account_of_a_service_that_is_gone_is_told() {
        var one = add("one", null);

        assertThat(checks(new Catalogue(List.of(), List.of()))
                        .check(List.of(one), Patience::of, told, new Cancel())
                        .results())
                .isEmpty();

        assertThat(told.lines).containsExactly("start one", "SERVICE_NOT_FOUND one");
    }

    @Test
    void a_defect_in_one_check_loses_no_other() {
        var one = add("one", null);
        var two = add("two", null);
        service = account -> {
            if (account.equals(one)) {
                throw new IllegalStateException("a defect that may quote anything");
            }
            return accepted();
        };

        var results = check(List.of(one, two), new Cancel());

        assertThat(results).containsOnlyKeys(two.id());
        assertThat(told.lines).containsExactly("start one", "INTERNAL one", "start two", "accepted two");
        assertThat(told.problems).containsExactly(Problem.of(ProblemCode.INTERNAL, "IllegalStateException"));
    }

    @Test
    void what_comes_after_a_cancel_is_not_kept() {
        var one = add("one", null);
        var two = add("two", null);
        var cancel = new Cancel();
        service = account -> {
            if (account.equals(two)) {
                cancel.cancel();
            }
            return accepted();
        };

        var results = check(List.of(one, two), cancel);

        assertThat(results).containsOnlyKeys(one.id());
        assertThat(kept()).containsOnlyKeys(one.id());
        assertThat(told.lines).containsExactly("start one", "accepted one", "start two", "stopped two");
    }

    @Test
    void accounts_at_one_host_share_its_limit_whatever_their_path() {
        check(
                List.of(
                        add("a", "https://Host.example/a"),
                        add("b", "https://host.example:443/b"),
                        add("c", "https://host.example:8443"),
                        add("d", null)),
                new Cancel());

        assertThat(workers.groups)
                .containsExactly(
                        "https://host.example", "https://host.example", "https://host.example:8443", "plant/hall");
        assertThat(workers.limits).containsExactly(64, 8);
    }

    private Map<AccountId, CheckResult> check(List<Account> chosen, Cancel cancel) {
        return checks(new Catalogue(List.of(SERVICE), List.of()))
                .check(chosen, Patience::of, told, cancel)
                .results();
    }

    private CheckAccounts checks(Catalogue catalogue) {
        HealthProbe probe = (asked, account, key, patience, cancel) -> {
            keys.add(key);
            assertThat(patience).isEqualTo(new Patience(Duration.ofSeconds(7), 3));
            return service.apply(account);
        };
        return new CheckAccounts(accounts, catalogue, probe, history, workers, CheckAccounts.Limits.DEFAULT);
    }

    private Account add(String name, @Nullable String url) {
        var draft = new AccountDraft(
                "plant", name, "hall", url, Map.of(), List.of(), "", null, Expiry.UNSTATED, Limits.NONE);
        try (var secret = Secret.copyOf("key-of-" + name + "-" + "k".repeat(20))) {
            return value(accounts.add(SERVICE, draft, secret));
        }
    }

    private Map<AccountId, List<CheckResult>> kept() {
        return value(history.read());
    }

    private CheckResult accepted() {
        return new CheckResult(Verdict.ACCEPTED, clock.instant(), null, "", "ok", null, null, ServiceFacts.NONE);
    }

    private static <T> T value(Outcome<T> outcome) {
        return ((Ok<T>) outcome).value();
    }

    /** One after the other, noting the groups. */
    private static final class InOrder implements Workers {
        private final List<String> groups = new ArrayList<>();
        private List<Integer> limits = List.of();

        @Override
        public <T> void forEach(
                List<T> items, int atOnce, Function<T, String> group, int perGroup, Cancel cancel, Consumer<T> work) {
            limits = List.of(atOnce, perGroup);
            items.forEach(item -> {
                groups.add(group.apply(item));
                work.accept(item);
            });
        }
    }

    private static final class Told implements Listener {
        private final List<String> lines = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void started(Account account) {
            lines.add("start " + account.name());
        }

        @Override
        public void checked(Account account, CheckResult result) {
            lines.add(result.verdict().id() + " " + account.name());
        }

        @Override
        public void notAsked(Account account, Problem problem) {
            lines.add(problem.code() + " " + account.name());
            problems.add(problem);
        }

        @Override
        public void stopped(Account account) {
            lines.add("stopped " + account.name());
        }
    }
}
