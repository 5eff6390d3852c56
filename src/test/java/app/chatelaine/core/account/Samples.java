package app.chatelaine.core.account;

import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Checks;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Lifecycle;
import app.chatelaine.core.service.Programs;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.HttpPolicy;
import app.chatelaine.core.service.Service.KeyShape;
import app.chatelaine.core.service.Service.Mark;
import app.chatelaine.core.service.Service.Pages;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.service.ServiceEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Services and accounts for the tests of this package. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final Input CLIENT_ID = new Input("client-id", "Client id", true, false, "[a-z]+", null);
    private static final Input REALM = new Input("realm", "Realm", false, true, null, null);

    private Samples() {}

    /** One that has an address, a required field and one that an own address needs. */
    static Service ion() {
        return service(
                "ion", List.of(new ServiceEnvironment("production", "Production", "https://ion.test", Map.of())));
    }

    /** One whose address the user must give. */
    static Service ownServer() {
        return service("own-server", List.of());
    }

    private static Service service(String id, List<ServiceEnvironment> environments) {
        return new Service(
                id,
                "ION",
                new Mark("IO", "#224466"),
                new Pages(null, null, null),
                environments,
                List.of(CLIENT_ID, REALM),
                new Auth.Header("X-Key", "{key}"),
                new KeyShape(List.of("ion_"), null, false, null),
                new Programs(List.of(), null, Map.of(), List.of()),
                new HttpPolicy(Duration.ofSeconds(10), 5),
                new Checks(null, List.of(), "no check is known", "free"),
                new Lifecycle(null),
                RotationKind.OVERLAP,
                List.of());
    }

    static AccountDraft draft(String name) {
        return new AccountDraft(
                "ion",
                name,
                "production",
                null,
                Map.of("client-id", "abc"),
                List.of("team"),
                "",
                null,
                Expiry.UNSTATED,
                Limits.NONE);
    }

    static Account account(String id, String name) {
        return new Account(
                new AccountId(id),
                "ion",
                name,
                "production",
                null,
                Map.of("client-id", "abc"),
                List.of(),
                "",
                new KeyFacts("…", "0".repeat(32), NOW, "memory", NOW, CreatedSource.STORED, Expiry.UNSTATED),
                Limits.NONE);
    }
}
