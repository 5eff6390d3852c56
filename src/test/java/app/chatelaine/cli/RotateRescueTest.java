package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.KeySlots;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.KeyCreator;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.ServiceFacts;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.lifecycle.KeyAtService;
import app.chatelaine.core.lifecycle.KeyLife;
import app.chatelaine.core.lifecycle.MadeKeys;
import app.chatelaine.core.lifecycle.ProofOfDeath;
import app.chatelaine.core.lifecycle.ServiceKeys;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.rotation.Tools;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.VerifyingSecretStore;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.MemoryAccountFile;
import app.chatelaine.testing.MemoryRotationFile;
import app.chatelaine.wiring.Program;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A keychain that takes no more just when the service has made the new key. */
class RotateRescueTest {
    private static final int DONE = 0;
    private static final String NEW_KEY = "new-" + Canary.value();

    @TempDir
    private Path home;

    private final FaultySecretStore keychain = new FaultySecretStore();
    private final FakeTerminal terminal = new FakeTerminal();
    private CommandLineBench bench;
    private Program program;

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
    void ROT_11_a_new_key_that_cannot_be_stored_goes_to_the_one_who_asked_for_it() {
        int code = run("rotate", "work", "--yes");

        assertThat(code).isNotEqualTo(DONE);
        assertThat(terminal.takeOut()).isEqualTo("clientId=cid-new\n" + NEW_KEY + "\n");
        assertThat(terminal.takeErr())
                .contains("only copy", "--resume \"work\"")
                .doesNotContain(NEW_KEY);
        keychain.heal();
        run("get", "work");
        assertThat(terminal.takeOut()).as("the old key").isEqualTo(Canary.value());
    }

    @Test
    void ROT_11_a_key_that_was_brought_is_not_printed() {
        terminal.input(NEW_KEY);
        keychain.fill();

        assertThat(run("rotate", "work", "--yes", "--secret-stdin")).isNotEqualTo(DONE);

        assertThat(terminal.takeOut()).isEmpty();
        assertThat(terminal.takeErr()).doesNotContain(NEW_KEY);
    }

    private int run(String... arguments) {
        return new Cli(terminal, Messages.of(Locale.ENGLISH), (options, at) -> Outcome.ok(program), options -> -1)
                .run(arguments);
    }

    private Program withFakes(Program real) {
        var store = new VerifyingSecretStore(keychain);
        var random = new SecureRandom();
        var fingerprinter = new Fingerprinter(store, random);
        var accounts = new Accounts(new MemoryAccountFile(), store, fingerprinter, real.clock(), random);
        KeyCreator creator = (service, account, key, cancel) -> {
            keychain.fill();
            return Outcome.ok(new CreatedKey(Secret.copyOf(NEW_KEY), Map.of("clientId", "cid-new")));
        };
        var proof = new ProofOfDeath((service, account, key, patience, cancel) ->
                new CheckResult(Verdict.UNREACHABLE, Instant.EPOCH, null, "", "", null, null, ServiceFacts.NONE));
        var keys = new NoKeys();
        var life = new KeyLife(accounts, keys, proof);
        var rotations = new Rotations(
                new MemoryRotationFile(),
                new Tools(
                        accounts,
                        new KeySlots(store),
                        fingerprinter,
                        creator,
                        new MadeKeys(keys),
                        life,
                        proof,
                        real.deliveries()),
                real.clock(),
                random);
        return new Program(
                real.messages(),
                real.catalogue(),
                accounts,
                store,
                real.checks(),
                real.history(),
                creator,
                real.files(),
                real.deliveries(),
                real.launcher(),
                life,
                rotations,
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

    /** A service that lists no keys and changes none. */
    private static final class NoKeys implements ServiceKeys {

        @Override
        public Outcome<List<KeyAtService>> list(Service service, Account account, Secret key, Cancel cancel) {
            return Outcome.ok(List.of());
        }

        @Override
        public Outcome<String> change(
                Service service, Account account, Secret key, KeyChange change, KeyAtService target, Cancel cancel) {
            return Outcome.failed(ProblemCode.SERVICE_OUTCOME_UNKNOWN, service.name(), "no answer");
        }

        @Override
        public Outcome<CreatedKey> regenerate(Service service, Account account, Secret key, Cancel cancel) {
            return Outcome.failed(ProblemCode.SERVICE_OUTCOME_UNKNOWN, service.name(), "no answer");
        }
    }
}
