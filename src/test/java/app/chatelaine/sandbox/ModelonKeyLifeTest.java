package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.KeyBench.failed;
import static app.chatelaine.sandbox.KeyBench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.lifecycle.Changed;
import app.chatelaine.core.lifecycle.LifeProof;
import app.chatelaine.core.lifecycle.ListedKey;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.sandbox.ModelonSandbox.Host;
import app.chatelaine.sandbox.ModelonSandbox.InvalidKey;
import app.chatelaine.sandbox.ModelonSandbox.SecondKey;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The one key of a user of Modelon Impact, behind a hub and without. */
@ParameterizedClass
@EnumSource(Host.class)
class ModelonKeyLifeTest {
    private final KeyBench bench = new KeyBench(Transport.HTTPS);
    private final ModelonSandbox modelon;
    private final UnluckyService service;
    private final SandboxServer server;
    private final Account work;

    ModelonKeyLifeTest(Host host) {
        modelon = new ModelonSandbox(bench.fixture.settings, host, InvalidKey.UNAUTHORIZED);
        service = new UnluckyService(modelon, bench.fixture.settings);
        server = bench.fixture.start(service);
        work = bench.add("modelon-impact", "work", server.url(), Map.of(), modelon.issue(Behaviour.ACCEPTED));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void LIF_04_its_one_key_is_that_of_the_account() {
        assertThat(ok(bench.list(work)).keys()).singleElement().satisfies(only -> {
            assertThat(only.own()).isTrue();
            assertThat(only.key().createdAt()).isEqualTo(bench.fixture.clock.instant());
        });
    }

    @Test
    void LIF_05_the_day_it_was_made_goes_to_the_account() {
        assertThat(ok(bench.list(work)).changed()).hasSize(1);

        assertThat(bench.now(work).key().createdAtSource()).isEqualTo(CreatedSource.SERVICE);
    }

    @Test
    void LIF_02_a_revocation_that_the_vendor_does_not_confirm_is_looked_up() {
        ListedKey own = ok(bench.list(work)).keys().getFirst();

        assertThat(bench.service(work).lifecycle().traits().confirmed()).isFalse();
        assertThat(ok(bench.change(work, KeyChange.REVOKE, own)).how()).isEqualTo(Changed.How.REJECTED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CUT_BEFORE,   KEY_NOT_CHANGED",
        "CUT_AFTER,    REJECTED",
        "LATE_AFTER,   REJECTED",
        "ERROR_AFTER,  REJECTED",
        "ERROR,        KEY_NOT_CHANGED",
        "RATE_LIMITED, SERVICE_NOT_ASKED",
        "PAGE,         SERVICE_NOT_ASKED",
        "UNAUTHORIZED, SERVICE_REFUSED"
    })
    void LIF_06_a_revocation_tells_what_became_of_it(Mishap mishap, String expected) {
        ListedKey own = ok(bench.list(work)).keys().getFirst();
        service.next(mishap, "DELETE");

        String said = switch (bench.change(work, KeyChange.REVOKE, own)) {
            case Ok<Changed>(var changed) -> changed.how().name();
            case Failed<Changed>(var problem) -> problem.code().name();
        };
        assertThat(said).isEqualTo(expected);
    }

    @Test
    void a_new_key_takes_the_place_of_the_old_one() {
        try (var old = ok(bench.accounts.key(work));
                var made = ok(bench.renew(work))) {
            ok(bench.accounts.replaceKey(bench.service(work), work, made.secret(), made.fields()));

            assertThat(bench.proof
                            .look(bench.service(work), work, old, new Cancel())
                            .life())
                    .isEqualTo(LifeProof.DEAD);
            assertThat(bench.list(bench.now(work)).isOk()).isTrue();
        }
    }

    @Test
    void a_service_that_wants_the_old_key_deleted_first_refuses_and_nothing_is_lost() {
        var strict =
                new ModelonSandbox(bench.fixture.settings, Host.DIRECT, InvalidKey.UNAUTHORIZED, SecondKey.CONFLICT);
        var strictServer = bench.fixture.start(strict);
        Account other =
                bench.add("modelon-impact", "other", strictServer.url(), Map.of(), strict.issue(Behaviour.ACCEPTED));

        var problem = failed(bench.renew(other));

        assertThat(problem.code()).isEqualTo(ProblemCode.SERVICE_REFUSED);
        assertThat(problem.details().getLast()).contains("API key already");
        assertThat(bench.list(other).isOk()).isTrue();
    }

    @Test
    void a_user_without_a_running_server_is_told_so() {
        var hub = new ModelonSandbox(bench.fixture.settings, Host.HUB, InvalidKey.UNAUTHORIZED);
        var hubServer = bench.fixture.start(hub);
        Account idle = bench.add("modelon-impact", "idle", hubServer.url(), Map.of(), hub.issueWithoutServer());

        var problem = failed(bench.list(idle));
        assertThat(problem.code()).isEqualTo(ProblemCode.SERVICE_NOT_ASKED);
        assertThat(problem.details().getLast()).contains("not started");
    }
}
