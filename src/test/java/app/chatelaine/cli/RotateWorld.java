package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.catalogue.CatalogueCalls;
import app.chatelaine.adapters.catalogue.CatalogueProbe;
import app.chatelaine.adapters.http.OkHttpHttp;
import app.chatelaine.adapters.http.OkHttpHttp.World;
import app.chatelaine.adapters.http.Trust;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.KeySlots;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.lifecycle.LifeProof;
import app.chatelaine.core.lifecycle.ProofOfDeath;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.sandbox.Behaviour;
import app.chatelaine.sandbox.IonApiSandbox;
import app.chatelaine.sandbox.IonAuthSandbox;
import app.chatelaine.sandbox.IonRealm;
import app.chatelaine.sandbox.IonworksSandbox;
import app.chatelaine.sandbox.KeyIssuer;
import app.chatelaine.sandbox.ModelonSandbox;
import app.chatelaine.sandbox.SandboxServer;
import app.chatelaine.sandbox.SandboxService;
import app.chatelaine.sandbox.SandboxSettings;
import app.chatelaine.sandbox.UnluckyService;
import app.chatelaine.testing.FakeTimer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** An account {@code work} of one kind of rotation at a stand-in, with a {@code .env} file that holds its key. */
final class RotateWorld implements AutoCloseable {
    final RotationKind kind;
    final CommandLineBench bench;
    final UnluckyService service;
    final KeyIssuer issuer;
    final Path env;
    private final String id;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SandboxSettings settings = new SandboxSettings(
            executor,
            new FakeTimer(Instant.parse("2026-11-01T09:00:00Z")),
            new SecureRandom(),
            Duration.ofSeconds(1),
            null);
    private final IonworksSandbox ionworks = new IonworksSandbox(settings);
    private final List<SandboxServer> servers = new ArrayList<>();

    private final OkHttpHttp http = new OkHttpHttp(
            "test",
            Messages.of(Locale.ENGLISH),
            Trust.system(),
            new World(new SecureRandom(), InstantSource.system(), System::nanoTime, Thread::startVirtualThread));
    private final ProofOfDeath proof = new ProofOfDeath(new CatalogueProbe(
            new CatalogueCalls(http, InstantSource.system(), Messages.of(Locale.ENGLISH), "Chatelaine/test")));

    /** @param work a folder for the {@code .env} file */
    RotateWorld(RotationKind kind, CommandLineBench bench, Path work) throws IOException {
        this.kind = kind;
        this.bench = bench;
        this.env = work.resolve(".env");
        var more = new ArrayList<String>();
        switch (kind) {
            case OVERLAP -> {
                var realm = new IonRealm(settings, Duration.ofMinutes(5));
                id = "ion";
                issuer = realm;
                service = new UnluckyService(new IonApiSandbox(settings, realm), settings);
                more.addAll(List.of("--field", "authUrl=" + start(new IonAuthSandbox(realm))));
            }
            case REPLACE -> {
                var modelon = new ModelonSandbox(
                        settings, ModelonSandbox.Host.DIRECT, ModelonSandbox.InvalidKey.UNAUTHORIZED);
                id = "modelon-impact";
                issuer = modelon;
                service = new UnluckyService(modelon, settings);
            }
            default -> {
                id = "ionworks";
                issuer = ionworks;
                service = new UnluckyService(ionworks, settings);
            }
        }
        try (var key = issuer.issue(Behaviour.ACCEPTED)) {
            add("work", key, start(service), more);
        }
        assertThat(bench.run("deliver", "work", "--to", "dotenv:" + env))
                .as(bench.terminal.takeErr())
                .isZero();
        bench.terminal.takeErr();
    }

    private void add(String name, CreatedKey key, String url, List<String> more) {
        var arguments = new ArrayList<>(List.of("add", id, "--name", name, "--url", url));
        key.fields().forEach((field, value) -> arguments.addAll(List.of("--field", field + "=" + value)));
        arguments.addAll(more);
        bench.terminal.input(key.secret().reveal());
        assertThat(bench.run(arguments.toArray(String[]::new)))
                .as(bench.terminal.takeErr())
                .isZero();
        bench.terminal.takeOut();
        bench.terminal.takeErr();
    }

    private String start(SandboxService stand) throws IOException {
        var server = SandboxServer.start(stand, settings);
        servers.add(server);
        return server.url();
    }

    /** A key as its owner gets one on the service's page. */
    String newKey() {
        return newKey(Behaviour.ACCEPTED);
    }

    String newKey(Behaviour behaviour) {
        try (var made = issuer.issue(behaviour)) {
            return made.secret().reveal();
        }
    }

    /** What its owner does on the page of Ionworks. */
    void endOnPage(String key) {
        try (var secret = Secret.copyOf(key)) {
            ionworks.remove(secret);
        }
    }

    Account account() {
        return bench.program
                .accounts()
                .read()
                .fold(
                        now -> now.book().accounts().stream()
                                .filter(account -> account.name().equals("work"))
                                .findFirst()
                                .orElseThrow(),
                        problem -> {
                            throw new AssertionError(problem);
                        });
    }

    /** The key in a slot of the keychain; empty when there is none. */
    String key(Slot slot) {
        Optional<Secret> found = new KeySlots(bench.program.keychain())
                .read(account(), slot)
                .fold(key -> key, problem -> {
                    throw new AssertionError(problem);
                });
        return found.map(key -> {
                    try (key) {
                        return key.reveal();
                    }
                })
                .orElse("");
    }

    /** Whether the keychain has a key that the service takes, with the fields of either version. */
    boolean hasKeyThatWorks() {
        var rotations = bench.program.rotations().read().fold(all -> all, problem -> List.<Rotation>of());
        return Arrays.stream(Slot.values())
                .map(this::key)
                .filter(key -> !key.isEmpty())
                .anyMatch(key -> works(key, account().fields())
                        || rotations.stream()
                                .flatMap(rotation -> Stream.of(rotation.from(), rotation.to()))
                                .filter(Objects::nonNull)
                                .anyMatch(version -> works(key, version.fields())));
    }

    private boolean works(String key, Map<String, String> fields) {
        var about = bench.program.catalogue().find(id).orElseThrow();
        try (var secret = Secret.copyOf(key)) {
            return proof.look(about, account().withFields(fields), secret, new Cancel())
                            .life()
                    == LifeProof.ALIVE;
        }
    }

    String env() {
        try {
            return Files.readString(env);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        servers.forEach(SandboxServer::close);
        executor.close();
    }
}
