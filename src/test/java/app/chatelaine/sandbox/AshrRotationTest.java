package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.KeyBench.failed;
import static app.chatelaine.sandbox.KeyBench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.lifecycle.LifeProof;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.NewKey;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.work.Cancel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ashr Labs: keys are made on a page, and what the program can do beside that depends on paths that only the user knows. */
class AshrRotationTest {
    private static final Wishes AT_ONCE = Wishes.ROUTINE.withGrace(Duration.ZERO);

    private final KeyBench bench = new KeyBench(Transport.HTTPS);
    private final AshrSandbox ashr = new AshrSandbox(bench.fixture.settings);
    private final SandboxServer server = bench.fixture.start(ashr);
    private final Rotations rotations = bench.rotations();

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void ROT_04_with_its_paths_the_old_key_is_revoked_and_proved_dead() {
        Account work = account(Map.of(
                "checkPath",
                AshrSandbox.CHECK_PATH,
                "listPath",
                AshrSandbox.KEYS_PATH + "?include_inactive=true",
                "revokePath",
                AshrSandbox.KEYS_PATH));

        var rotation = ok(rotations.begin(bench.service(work), work, AT_ONCE, brought(), step -> {}, new Cancel()));

        assertThat(rotation.standing(false)).isEqualTo(Standing.COMPLETED);
        try (var key = ok(bench.accounts.key(bench.now(work)))) {
            assertThat(bench.proof
                            .look(bench.service(work), bench.now(work), key, new Cancel())
                            .life())
                    .isEqualTo(LifeProof.ALIVE);
        }
    }

    @Test
    void ROT_07_without_a_path_to_check_a_person_has_to_say_that_the_new_key_works() {
        Account work = account(Map.of());
        var service = bench.service(work);

        var stopped = rotations.begin(service, work, AT_ONCE, brought(), step -> {}, new Cancel());

        assertThat(failed(stopped).code()).isEqualTo(ProblemCode.NEW_KEY_UNVERIFIABLE);
        assertThat(bench.now(work).key()).isEqualTo(work.key());

        var waiting = ok(rotations.resume(service, work, Wishes::withUnverified, null, step -> {}, new Cancel()));
        assertThat(waiting.standing(false)).isEqualTo(Standing.AWAITS_DEATH);
        assertThat(waiting.problem().orElseThrow().code()).isEqualTo(ProblemCode.OLD_KEY_UNPROVEN);
        assertThat(ok(rotations.letGo(service, work, step -> {})).standing(false))
                .isEqualTo(Standing.LET_GO);
    }

    @Test
    void ROT_07_a_path_that_is_set_while_the_rotation_waits_counts_at_once() {
        Account work = account(Map.of());
        var service = bench.service(work);
        assertThat(rotations
                        .begin(service, work, AT_ONCE, brought(), step -> {}, new Cancel())
                        .isOk())
                .isFalse();

        ok(bench.accounts.edit(service, work.id(), now -> now.withFields(Map.of("checkPath", AshrSandbox.CHECK_PATH))));
        var going = ok(rotations.resume(service, work, UnaryOperator.identity(), null, step -> {}, new Cancel()));

        assertThat(going.standing(false)).isEqualTo(Standing.AWAITS_DEATH);
        assertThat(going.problem().orElseThrow().code()).isEqualTo(ProblemCode.OLD_KEY_ALIVE);
        assertThat(bench.now(work).fields()).containsKey("checkPath");
    }

    @Test
    void ROT_02_a_rotation_ends_with_its_account() {
        Account work = account(Map.of());
        ok(rotations.begin(bench.service(work), work, AT_ONCE, null, step -> {}, new Cancel()));
        ok(bench.accounts.remove(work.id()));
        assertThat(ok(rotations.open(work.id()))).isPresent();

        ok(bench.accounts.purge(List.of(work.id())));

        assertThat(ok(rotations.read())).noneMatch(Rotation::isOpen);
    }

    private NewKey brought() {
        var made = ashr.issue(Behaviour.ACCEPTED);
        return NewKey.brought(made.secret(), made.fields());
    }

    private Account account(Map<String, String> fields) {
        return bench.add("ashr-labs", "work", server.url(), fields, ashr.issue(Behaviour.ACCEPTED));
    }
}
