package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.VerifyingSecretStore;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.MemoryAccountFile;
import app.chatelaine.wiring.Program;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that a service shows only once is asked for only when it can be stored. */
class CreateCommandTest {
    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int NOT_FOUND = 3;
    private static final int KEYCHAIN = 4;
    private static final String NEW_KEY = "new-" + Canary.value();

    @TempDir
    private Path home;

    private final FaultySecretStore keychain = new FaultySecretStore();
    private final FakeTerminal terminal = new FakeTerminal();
    private CommandLineBench bench;
    private Program program;
    private int asked;

    @BeforeEach
    void open() {
        bench = new CommandLineBench(home);
        program = withFakes(bench.program);
        terminal.input(Canary.value());
        assertThat(run("add", "ion", "--name", "work", "--field", "clientId=cid"))
                .isEqualTo(DONE);
        terminal.takeOut();
        terminal.takeErr();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void SVC_05_a_key_is_made_stored_and_nothing_of_the_trial_is_left() {
        assertThat(run("create", "ion", "--name", "new")).isEqualTo(DONE);

        assertThat(asked).isEqualTo(1);
        // The key of the fingerprints, the maker's and the new one.
        assertThat(keychain.refs()).hasSize(3);
        terminal.takeOut();
        assertThat(run("get", "new")).isEqualTo(DONE);
        assertThat(terminal.takeOut()).isEqualTo(NEW_KEY);
    }

    @Test
    void SVC_06_none_is_made_for_a_keychain_that_takes_no_more() {
        keychain.fill();

        assertThat(run("create", "ion", "--name", "new")).isEqualTo(KEYCHAIN);
        assertNothingMade();
    }

    @Test
    void SVC_06_none_is_made_for_a_keychain_that_only_says_that_it_stores() {
        keychain.loseWrites();

        assertThat(run("create", "ion", "--name", "new")).isEqualTo(KEYCHAIN);
        assertNothingMade();
    }

    @Test
    void SVC_06_none_is_made_for_a_name_that_is_taken() {
        assertThat(run("create", "ion", "--name", "Work")).isEqualTo(USAGE);
        assertNothingMade();
    }

    @Test
    void SVC_06_none_is_made_for_a_field_that_the_service_does_not_know() {
        assertThat(run("create", "ion", "--name", "new", "--field", "colour=red"))
                .isEqualTo(NOT_FOUND);
        assertNothingMade();
    }

    private void assertNothingMade() {
        assertThat(asked).isZero();
        assertThat(terminal.takeOut()).isEmpty();
        assertThat(keychain.refs()).hasSize(2);
    }

    private int run(String... arguments) {
        return new Cli(terminal, Messages.of(Locale.ENGLISH), (options, at) -> Outcome.ok(program), options -> -1)
                .run(arguments);
    }

    /** The program over a keychain that can fail and a service that makes keys. */
    private Program withFakes(Program real) {
        var store = new VerifyingSecretStore(keychain);
        var random = new SecureRandom();
        return new Program(
                real.messages(),
                real.catalogue(),
                new Accounts(new MemoryAccountFile(), store, new Fingerprinter(store, random), real.clock(), random),
                store,
                real.checks(),
                real.history(),
                (service, account, key, cancel) -> {
                    asked++;
                    return Outcome.ok(new CreatedKey(Secret.copyOf(NEW_KEY), Map.of("clientId", "cid-new")));
                },
                real.files(),
                real.deliveries(),
                real.launcher(),
                real.keyLife(),
                real.rotations(),
                real.settings(),
                real.windowState(),
                real.doctor(),
                real.folder(),
                real.ownServices(),
                real.clock(),
                real.zone(),
                random,
                () -> false,
                () -> {});
    }
}
