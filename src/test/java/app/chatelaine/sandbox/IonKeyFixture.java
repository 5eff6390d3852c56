package app.chatelaine.sandbox;

import app.chatelaine.core.account.Account;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** An account at ION, whose hosts can have mishaps and whose keys somebody else may change at the wrong moment. */
abstract class IonKeyFixture {
    final KeyBench bench;
    final IonRealm realm;
    final UnluckyService api;
    final UnluckyService auth;
    final Account work;
    private final SandboxServer apiServer;
    private final SandboxServer authServer;

    /** How often somebody else changes the key right before it is deleted. */
    int meddling;

    IonKeyFixture(Transport transport) {
        bench = new KeyBench(transport);
        realm = new IonRealm(bench.fixture.settings, Duration.ofMinutes(5));
        api = new UnluckyService(new Meddled(new IonApiSandbox(bench.fixture.settings, realm)), bench.fixture.settings);
        auth = new UnluckyService(new IonAuthSandbox(realm), bench.fixture.settings);
        apiServer = bench.fixture.start(api);
        authServer = bench.fixture.start(auth);
        work = account("work");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    final Account account(String name) {
        return bench.add(
                "ion", name, apiServer.url(), Map.of("authUrl", authServer.url()), realm.issue(Behaviour.ACCEPTED));
    }

    /** A key that no account here holds. */
    String elsewhere() {
        try (var key = realm.issue(Behaviour.ACCEPTED)) {
            return key.fields().getOrDefault("clientId", "");
        }
    }

    int graphqlCalls() {
        return apiServer.requests().size();
    }

    /** ION where somebody else changes a key at the wrong moment. */
    private final class Meddled implements SandboxService {
        private final SandboxService ion;

        Meddled(SandboxService ion) {
            this.ion = ion;
        }

        @Override
        public SandboxAnswer answer(SandboxRequest request) {
            if (request.body().contains("deleteApiKey") && meddling > 0) {
                meddling--;
                realm.clientIds().forEach(realm::touch);
            }
            return ion.answer(request);
        }

        @Override
        public boolean carriesKey(SandboxRequest request) {
            return ion.carriesKey(request);
        }
    }
}
