package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.KeyBench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.lifecycle.LifeProof;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.sandbox.ModelonSandbox.Host;
import app.chatelaine.sandbox.ModelonSandbox.InvalidKey;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each service answers to an old key, and what that proves. */
class ProofOfDeathTest {
    private final KeyBench bench = new KeyBench(Transport.HTTPS);

    @AfterEach
    void stop() {
        bench.close();
    }

    /** A key of the behaviour SLOW is accepted, but later than anybody waits here. */
    @ParameterizedTest(name = "{0} to a key that is {1}: {2}")
    @CsvSource({
        "ionworks, ACCEPTED, ALIVE",
        "ionworks, REJECTED, DEAD",
        "ionworks, RATE_LIMITED, UNKNOWN",
        "ionworks, SERVER_ERROR, UNKNOWN",
        "ionworks, BLOCKED, UNKNOWN",
        "ionworks, SLOW, UNKNOWN",
        "pinexq, ACCEPTED, ALIVE",
        "pinexq, REJECTED, DEAD",
        "pinexq, RATE_LIMITED, UNKNOWN",
        "pinexq, SERVER_ERROR, UNKNOWN",
        "pinexq, BLOCKED, UNKNOWN",
        "pinexq, SLOW, UNKNOWN",
        "modelon-impact, ACCEPTED, ALIVE",
        "modelon-impact, FORBIDDEN, ALIVE",
        "modelon-impact, REJECTED, DEAD",
        "modelon-impact, RATE_LIMITED, UNKNOWN",
        "modelon-impact, SERVER_ERROR, UNKNOWN",
        "modelon-impact, BLOCKED, UNKNOWN",
        "modelon-impact, SLOW, UNKNOWN",
        "ashr-labs, ACCEPTED, ALIVE",
        "ashr-labs, FORBIDDEN, ALIVE",
        "ashr-labs, REJECTED, DEAD",
        "ashr-labs, EXPIRED, DEAD",
        "ashr-labs, RATE_LIMITED, UNKNOWN",
        "ashr-labs, SERVER_ERROR, UNKNOWN",
        "ashr-labs, BLOCKED, UNKNOWN",
        "ashr-labs, SLOW, UNKNOWN",
        "ion, ACCEPTED, ALIVE",
        "ion, FORBIDDEN, ALIVE",
        "ion, REJECTED, DEAD",
        "ion, EXPIRED, DEAD",
        "ion, RATE_LIMITED, UNKNOWN",
        "ion, SERVER_ERROR, UNKNOWN",
        "ion, BLOCKED, UNKNOWN",
        "ion, SLOW, UNKNOWN"
    })
    void LIF_14_is_a_determinate_rejection_alone(String service, Behaviour behaviour, LifeProof expected) {
        assertThat(look(account(service, behaviour))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} at the {1} host: {2}")
    @CsvSource({
        "CUT_BEFORE, auth, UNKNOWN",
        "ERROR, auth, UNKNOWN",
        "PAGE, auth, UNKNOWN",
        "RATE_LIMITED, auth, UNKNOWN",
        "LATE_AFTER, auth, UNKNOWN",
        "UNAUTHORIZED, auth, DEAD",
        "CUT_BEFORE, api, UNKNOWN",
        "ERROR, api, UNKNOWN",
        "PAGE, api, UNKNOWN",
        "LATE_AFTER, api, UNKNOWN",
        // The key got its token, so it lives, whatever the other host says.
        "UNAUTHORIZED, api, ALIVE"
    })
    void LIF_14_of_ION_is_the_word_of_the_host_that_knows_the_key(Mishap mishap, String host, LifeProof expected) {
        var realm = new IonRealm(bench.fixture.settings, Duration.ofMinutes(5));
        var auth = new UnluckyService(new IonAuthSandbox(realm), bench.fixture.settings);
        var api = new UnluckyService(new IonApiSandbox(bench.fixture.settings, realm), bench.fixture.settings);
        Account account = bench.add(
                "ion",
                "work",
                bench.fixture.start(api).url(),
                Map.of("authUrl", bench.fixture.start(auth).url()),
                realm.issue(Behaviour.ACCEPTED));
        (host.equals("auth") ? auth : api).next(mishap, "POST");

        assertThat(look(account)).isEqualTo(expected);
    }

    private LifeProof look(Account account) {
        try (var key = ok(bench.accounts.key(account))) {
            return bench.proof
                    .look(bench.service(account), account, key, new Cancel())
                    .life();
        }
    }

    private Account account(String service, Behaviour behaviour) {
        var settings = bench.fixture.settings;
        return switch (service) {
            case "ionworks" -> at(service, new IonworksSandbox(settings), behaviour, Map.of());
            case "pinexq" -> at(service, new PinexqSandbox(settings, PinexqSandbox.CURRENT_API), behaviour, Map.of());
            case "modelon-impact" ->
                at(service, new ModelonSandbox(settings, Host.DIRECT, InvalidKey.BAD_REQUEST), behaviour, Map.of());
            case "ashr-labs" ->
                at(service, new AshrSandbox(settings), behaviour, Map.of("checkPath", AshrSandbox.CHECK_PATH));
            default -> {
                var realm = new IonRealm(settings, Duration.ofMinutes(5));
                String auth = bench.fixture.start(new IonAuthSandbox(realm)).url();
                String api =
                        bench.fixture.start(new IonApiSandbox(settings, realm)).url();
                yield bench.add("ion", "work", api, Map.of("authUrl", auth), realm.issue(behaviour));
            }
        };
    }

    private <S extends SandboxService & KeyIssuer> Account at(
            String service, S sandbox, Behaviour behaviour, Map<String, String> fields) {
        return bench.add(service, "work", bench.fixture.start(sandbox).url(), fields, sandbox.issue(behaviour));
    }
}
