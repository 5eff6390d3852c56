package app.chatelaine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.KeySlots;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.lifecycle.LifeProof;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.NewKey;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.work.Cancel;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An account of one kind of rotation, with a destination, at a stand-in that can have mishaps. */
final class RotationWorld implements AutoCloseable {
    static final Wishes AT_ONCE = Wishes.ROUTINE.withGrace(Duration.ZERO);
    static final String ENV = "/home/mara/.env";

    final KeyBench bench = new KeyBench(Transport.HTTP);
    final RotationKind kind;
    final UnluckyService service;

    /** Where tokens come from; the service itself where there are none. */
    final UnluckyService auth;

    final KeyIssuer issuer;
    final Account work;
    private final IonRealm realm;
    private final IonworksSandbox ionworks;

    /** A program that runs on; a new one has {@link #restart}. */
    Rotations rotations;

    RotationWorld(RotationKind kind) {
        this.kind = kind;
        var settings = bench.fixture.settings;
        realm = new IonRealm(settings, Duration.ofMinutes(5));
        ionworks = new IonworksSandbox(settings);
        Map<String, String> fields = new HashMap<>();
        String id;
        switch (kind) {
            case OVERLAP -> {
                id = "ion";
                issuer = realm;
                service = new UnluckyService(new IonApiSandbox(settings, realm), settings);
                auth = new UnluckyService(new IonAuthSandbox(realm), settings);
                fields.put("authUrl", bench.fixture.start(auth).url());
            }
            case REPLACE -> {
                id = "modelon-impact";
                var modelon = new ModelonSandbox(
                        settings, ModelonSandbox.Host.DIRECT, ModelonSandbox.InvalidKey.UNAUTHORIZED);
                issuer = modelon;
                service = new UnluckyService(modelon, settings);
                auth = service;
            }
            default -> {
                id = "ionworks";
                issuer = ionworks;
                service = new UnluckyService(ionworks, settings);
                auth = service;
            }
        }
        var url = bench.fixture.start(service).url();
        var added = bench.add(id, "work", url, fields, issuer.issue(Behaviour.ACCEPTED));
        work = bench.deliver(added, new DotEnv(ENV, variable(added)));
        rotations = bench.rotations();
    }

    private String variable(Account account) {
        return bench.service(account).programs().keyVariables().getFirst();
    }

    Service about() {
        return bench.service(work);
    }

    void restart() {
        bench.crash.disarm();
        rotations = bench.rotations();
    }

    /** Rotates as a person would who has time: a key is brought where one is asked for, and the old one is ended by hand. */
    Outcome<Rotation> rotate(Wishes wishes) {
        NewKey brought = kind == RotationKind.WEB_PAGE ? newKey() : null;
        return rotations.begin(about(), work, wishes, brought, step -> {}, new Cancel());
    }

    Outcome<Rotation> resume() {
        return resume(UnaryOperator.identity(), null);
    }

    Outcome<Rotation> resume(UnaryOperator<Wishes> change, @Nullable NewKey brought) {
        return rotations.resume(about(), work, change, brought, step -> {}, new Cancel());
    }

    Outcome<Rotation> undo() {
        return rotations.undo(about(), work, step -> {}, new Cancel());
    }

    /** A key as its owner gets one on the service's page. */
    NewKey newKey() {
        var made = issuer.issue(Behaviour.ACCEPTED);
        return NewKey.brought(made.secret(), made.fields());
    }

    /** What its owner does on the page, where there is no call for it. */
    void endOnPage(Slot slot) {
        key(slot).ifPresent(key -> {
            try (key) {
                ionworks.remove(key);
            }
        });
    }

    Optional<Secret> key(Slot slot) {
        return KeyBench.ok(new KeySlots(bench.store).read(work, slot));
    }

    String text(Slot slot) {
        return key(slot).map(RotationWorld::reveal).orElse("");
    }

    private static String reveal(Secret key) {
        try (key) {
            return key.reveal();
        }
    }

    /** What a person does about a key that the service made and whose secret nobody has. */
    void revokeListed(String id) {
        KeyBench.ok(bench.change(now(), KeyChange.REVOKE, bench.find(now(), id)));
    }

    int clientIds() {
        return realm.clientIds().size();
    }

    Rotation open() {
        return KeyBench.ok(rotations.open(work.id())).orElseThrow();
    }

    Rotation last() {
        return KeyBench.ok(rotations.read()).getLast();
    }

    Account now() {
        return bench.now(work);
    }

    /** What a program would use now: the key in use with the fields of the account. */
    LifeProof life() {
        KeyBench.ok(bench.accounts.recover());
        try (var key = KeyBench.ok(bench.accounts.key(now()))) {
            return bench.proof.look(about(), now(), key, new Cancel()).life();
        }
    }

    /** Whether any of the three entries has a key that the service takes, with the fields of either version. */
    boolean hasKeyThatWorks() {
        return Arrays.stream(Slot.values())
                .anyMatch(slot -> key(slot)
                        .filter(key -> {
                            try (key) {
                                return works(key);
                            }
                        })
                        .isPresent());
    }

    private boolean works(Secret key) {
        if (bench.proof.look(about(), now(), key, new Cancel()).life() == LifeProof.ALIVE) {
            return true;
        }
        return KeyBench.ok(rotations.read()).stream().anyMatch(rotation -> {
            var to = rotation.to();
            return (to != null && alive(key, to.fields()))
                    || alive(key, rotation.from().fields());
        });
    }

    private boolean alive(Secret key, Map<String, String> fields) {
        var all = new HashMap<>(now().fields());
        all.putAll(fields);
        return bench.proof
                        .look(about(), now().withFields(all), key, new Cancel())
                        .life()
                == LifeProof.ALIVE;
    }

    boolean isOpen() {
        return KeyBench.ok(rotations.open(work.id())).isPresent();
    }

    /** Does what a person would: goes on, ends a key by hand, brings one. */
    void complete() {
        for (int round = 0; isOpen() && round < 6; round++) {
            switch (resume()) {
                case Failed<Rotation>(var problem)
                when problem.code() == ProblemCode.KEY_MADE_WITHOUT_SECRET ->
                    revokeListed(problem.details().getLast());
                case Failed<Rotation>(var problem) -> throw new AssertionError(problem);
                case Ok<Rotation>(var rotation) -> {
                    switch (rotation.standing(false)) {
                        case AWAITS_KEY -> KeyBench.ok(resume(UnaryOperator.identity(), newKey()));
                        case AWAITS_DEATH -> endOnPage(Slot.PREVIOUS);
                        default -> {}
                    }
                }
            }
        }
    }

    /** The new key is the account's, it lies at the destination, and nothing is left beside it. */
    void assertRotated(String old) {
        assertThat(text(Slot.CURRENT)).isNotEqualTo(old);
        assertThat(life()).isEqualTo(LifeProof.ALIVE);
        assertThat(bench.places.text(ENV)).contains(text(Slot.CURRENT)).doesNotContain(old);
        assertThat(key(Slot.PENDING)).isEmpty();
        assertThat(key(Slot.PREVIOUS)).isEmpty();
        try (var current = key(Slot.CURRENT).orElseThrow()) {
            assertThat(KeyBench.ok(bench.fingerprinter.fingerprint(current)).hex())
                    .isEqualTo(now().key().fingerprint());
        }
    }

    @Override
    public void close() {
        bench.close();
    }
}
