package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.KeyBench.failed;
import static app.chatelaine.sandbox.KeyBench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.lifecycle.Changed;
import app.chatelaine.core.lifecycle.ListedKey;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys of Ashr Labs, whose paths only the user knows. */
class AshrKeyLifeTest {
    private static final String LIST = AshrSandbox.KEYS_PATH + "?include_inactive=true";

    private final KeyBench bench = new KeyBench(Transport.HTTPS);
    private final AshrSandbox ashr = new AshrSandbox(bench.fixture.settings);
    private final UnluckyService service = new UnluckyService(ashr, bench.fixture.settings);
    private final SandboxServer server = bench.fixture.start(service);

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void LIF_13_without_a_path_nothing_is_sent_and_the_field_is_named() {
        Account work = account("work", Map.of());

        var problem = failed(bench.list(work));

        assertThat(problem.code()).isEqualTo(ProblemCode.ACTION_NEEDS_FIELD);
        assertThat(problem.details()).contains("List path", "listPath");
        assertThat(server.requests()).isEmpty();
        assertThat(bench.service(work).lifecycle().traits().steps()).isNotEmpty();
    }

    @Test
    void LIF_04_keys_are_told_apart_by_their_first_characters() {
        Account work = account("work", Map.of("listPath", LIST));
        Account other = account("other", Map.of());
        ashr.issue(Behaviour.EXPIRED).close();

        assertThat(ok(bench.list(work)).keys())
                .satisfiesExactly(
                        first -> assertThat(first.own()).isTrue(),
                        second -> {
                            assertThat(second.own()).isFalse();
                            assertThat(second.holders()).containsExactly(other);
                        },
                        third -> {
                            assertThat(third.holders()).isEmpty();
                            assertThat(third.key().isOff()).isTrue();
                            assertThat(third.key().name()).isEqualTo("key 3");
                        });
    }

    @Test
    void LIF_05_the_days_it_was_made_and_last_used_go_to_the_account() {
        Account work = account("work", Map.of("listPath", LIST));
        var made = bench.fixture.clock.instant();
        bench.fixture.clock.advance(Duration.ofDays(3));

        ok(bench.list(work));

        var key = bench.now(work).key();
        assertThat(key.createdAt()).isEqualTo(made);
        assertThat(key.createdAtSource()).isEqualTo(CreatedSource.SERVICE);
        assertThat(key.told().lastUsedAt()).isEqualTo(made.plus(Duration.ofDays(3)));
    }

    @Test
    void LIF_02_a_revoked_key_is_seen_switched_off() {
        Account work = account("work", Map.of("listPath", LIST, "revokePath", AshrSandbox.KEYS_PATH));
        ashr.issue(Behaviour.ACCEPTED).close();
        ListedKey elsewhere = bench.find(work, "2");

        assertThat(ok(bench.change(work, KeyChange.REVOKE, elsewhere)).how()).isEqualTo(Changed.How.LISTED);
        assertThat(bench.find(work, "2").key().isOff()).isTrue();
    }

    @Test
    void a_wrong_path_is_told_and_changes_nothing() {
        Account work = account("work", Map.of("listPath", LIST, "revokePath", "/nowhere"));
        ashr.issue(Behaviour.ACCEPTED).close();

        assertThat(failed(bench.change(work, KeyChange.REVOKE, bench.find(work, "2")))
                        .code())
                .isEqualTo(ProblemCode.SERVICE_NOT_ASKED);
        assertThat(bench.find(work, "2").key().isOff()).isFalse();
    }

    @Test
    void an_answer_that_is_no_list_is_told() {
        Account work = account("work", Map.of("listPath", AshrSandbox.CHECK_PATH));

        assertThat(failed(bench.list(work)).code()).isEqualTo(ProblemCode.SERVICE_ANSWER_UNREADABLE);
    }

    private Account account(String name, Map<String, String> fields) {
        return bench.add("ashr-labs", name, server.url(), new HashMap<>(fields), ashr.issue(Behaviour.ACCEPTED));
    }
}
