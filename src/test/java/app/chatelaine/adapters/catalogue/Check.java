package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.lifecycle.KeyAtService;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FakeTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks and makes keys with the canary as the key, so that every test fails that lets it out. */
final class Check {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final FakeTimer clock = new FakeTimer(NOW);
    private final CatalogueCalls calls =
            new CatalogueCalls(new JdkHttp(), clock, TestService.ENGLISH, "Chatelaine/test");
    private final Service service;
    private @Nullable String url;
    private String environment = "production";
    private final Map<String, String> fields = new TreeMap<>();
    private String key = Canary.value();

    private Check(Service service) {
        this.service = service;
    }

    static Check of(Service service) {
        return new Check(service);
    }

    /** A service that comes with the program. */
    static Check ofShipped(String id) {
        return of(TestService.shipped(id));
    }

    Check at(String address) {
        url = address;
        return this;
    }

    Check in(String environmentId) {
        environment = environmentId;
        return this;
    }

    Check with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    Check key(String text) {
        key = text;
        return this;
    }

    Check later(Duration time) {
        clock.advance(time);
        return this;
    }

    CheckResult run() {
        return run(new Cancel());
    }

    CheckResult run(Cancel cancel) {
        try (var secret = Secret.copyOf(key)) {
            return new CatalogueProbe(calls)
                    .check(service, account(), secret, new Patience(Duration.ofSeconds(5), 0), cancel);
        }
    }

    Outcome<CreatedKey> create() {
        try (var secret = Secret.copyOf(key)) {
            return new CatalogueKeyCreator(calls).create(service, account(), secret, new Cancel());
        }
    }

    Outcome<List<KeyAtService>> keys() {
        try (var secret = Secret.copyOf(key)) {
            return new CatalogueServiceKeys(calls).list(service, account(), secret, new Cancel());
        }
    }

    Outcome<String> change(KeyChange change, KeyAtService target) {
        try (var secret = Secret.copyOf(key)) {
            return new CatalogueServiceKeys(calls).change(service, account(), secret, change, target, new Cancel());
        }
    }

    private Account account() {
        var facts = new KeyFacts("…", "0".repeat(32), NOW, "memory", NOW, CreatedSource.STORED, Expiry.UNSTATED);
        return new Account(
                new AccountId("aaaaaaaaaaaaaaaa"),
                service.id(),
                "test",
                environment,
                url,
                fields,
                List.of(),
                "",
                facts,
                Limits.NONE);
    }
}
