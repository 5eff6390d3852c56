package app.chatelaine.sandbox;

import app.chatelaine.adapters.catalogue.CatalogueCalls;
import app.chatelaine.adapters.catalogue.CatalogueKeyCreator;
import app.chatelaine.adapters.catalogue.CatalogueProbe;
import app.chatelaine.adapters.catalogue.CatalogueReader;
import app.chatelaine.adapters.catalogue.CatalogueServiceKeys;
import app.chatelaine.adapters.http.OkHttpHttp;
import app.chatelaine.adapters.http.OkHttpHttp.World;
import app.chatelaine.adapters.http.Trust;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.account.AccountFile;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeySlots;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.KeyCreator;
import app.chatelaine.core.delivery.Deliveries;
import app.chatelaine.core.delivery.WaysBack;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.lifecycle.Changed;
import app.chatelaine.core.lifecycle.KeyLife;
import app.chatelaine.core.lifecycle.ListedKey;
import app.chatelaine.core.lifecycle.Listing;
import app.chatelaine.core.lifecycle.ListingKeyCreator;
import app.chatelaine.core.lifecycle.MadeKeys;
import app.chatelaine.core.lifecycle.ProofOfDeath;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.rotation.Tools;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.VerifyingSecretStore;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.testing.CrashPoint;
import app.chatelaine.testing.CrashingAccountFile;
import app.chatelaine.testing.FakeGit;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.MemoryAccountFile;
import app.chatelaine.testing.MemoryPlaces;
import app.chatelaine.testing.MemoryRotationFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The life of keys with everything real but the services, which are stand-ins, the keychain and the account book. */
final class KeyBench implements AutoCloseable {
    /** Longer than the accounts here wait, which is a second. */
    private static final Duration TOO_LATE = Duration.ofMillis(1500);

    final SandboxFixture fixture;
    final CrashPoint crash = new CrashPoint();
    final FaultySecretStore keychain = new FaultySecretStore(crash);
    final AccountFile file = new CrashingAccountFile(new MemoryAccountFile(), crash);
    final MemoryRotationFile journal = new MemoryRotationFile(crash);
    final MemoryPlaces places = new MemoryPlaces();
    final SecretStore store = new VerifyingSecretStore(keychain);
    final Fingerprinter fingerprinter = new Fingerprinter(store, new SecureRandom());
    final Accounts accounts;
    final KeyLife life;
    final KeyCreator creator;
    final ProofOfDeath proof;
    private final CatalogueServiceKeys keys;
    private final CatalogueKeyCreator plainCreator;
    private final OkHttpHttp http;
    final Catalogue catalogue;

    KeyBench(Transport transport) {
        fixture = new SandboxFixture(transport, TOO_LATE);
        var random = new SecureRandom();
        var messages = Messages.of(Locale.ENGLISH);
        accounts = new Accounts(file, store, fingerprinter, fixture.clock, random);
        catalogue = new CatalogueReader(messages).read(Path.of("no-such-folder"));
        http = new OkHttpHttp(
                "test",
                messages,
                Trust.systemAnd(List.of(Transport.certificate())),
                new World(random, fixture.clock, System::nanoTime, Thread::startVirtualThread));
        var calls = new CatalogueCalls(http, fixture.clock, messages, "Chatelaine/test");
        keys = new CatalogueServiceKeys(calls);
        plainCreator = new CatalogueKeyCreator(calls);
        proof = new ProofOfDeath(new CatalogueProbe(calls));
        life = new KeyLife(accounts, keys, proof);
        creator = new ListingKeyCreator(plainCreator, keys);
    }

    Service service(Account account) {
        return catalogue.find(account.serviceId()).orElseThrow();
    }

    /** Adds an account for a key that its service gave out; closes the key. */
    Account add(String serviceId, String name, String url, Map<String, String> fields, CreatedKey key) {
        try (key) {
            var all = new HashMap<>(fields);
            all.putAll(key.fields());
            var draft = new AccountDraft(
                    serviceId,
                    name,
                    "own",
                    url,
                    all,
                    List.of(),
                    "",
                    null,
                    Expiry.UNSTATED,
                    new Limits(null, 1, 0, false));
            return ok(accounts.add(catalogue.find(serviceId).orElseThrow(), draft, key.secret()));
        }
    }

    /** Rotations as a program has them that has just started. */
    Rotations rotations() {
        var deliveries = deliveries();
        return new Rotations(
                journal,
                new Tools(
                        accounts,
                        new KeySlots(store),
                        fingerprinter,
                        plainCreator,
                        new MadeKeys(keys),
                        life,
                        proof,
                        deliveries),
                fixture.clock,
                new SecureRandom());
    }

    Deliveries deliveries() {
        return new Deliveries(file, new WaysBack(store), fingerprinter, places, new FakeGit(), fixture.clock);
    }

    /** Puts the account's key to {@code destination}, and gives the account as it is then. */
    Account deliver(Account account, Destination destination) {
        try (var key = ok(accounts.key(account))) {
            var deliveries = deliveries();
            return ok(deliveries
                    .plan(service(account), account, new Placement(destination, false), key)
                    .then(deliveries::deliver));
        }
    }

    Account now(Account account) {
        return ok(accounts.read()).book().find(account.id()).orElseThrow();
    }

    Outcome<Listing> list(Account account) {
        return life.list(service(account), account, new Cancel());
    }

    ListedKey find(Account account, String id) {
        return ok(ok(list(account)).find(id));
    }

    Outcome<Changed> change(Account account, KeyChange change, ListedKey target) {
        return life.change(service(account), account, change, target, new Cancel());
    }

    Outcome<CreatedKey> renew(Account account) {
        return life.renew(service(account), account, new Cancel());
    }

    Outcome<CreatedKey> create(Account maker) {
        try (var key = ok(accounts.key(maker))) {
            return creator.create(service(maker), maker, key, new Cancel());
        }
    }

    static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Ok<T>(var value) -> value;
            case Failed<T>(var problem) -> throw new AssertionError(problem);
        };
    }

    static Problem failed(Outcome<?> outcome) {
        if (outcome instanceof Failed<?>(var problem)) {
            return problem;
        }
        throw new AssertionError("it was done");
    }

    @Override
    public void close() {
        http.close();
        fixture.close();
    }
}
