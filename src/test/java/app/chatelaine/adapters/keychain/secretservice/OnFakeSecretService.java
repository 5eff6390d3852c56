package app.chatelaine.adapters.keychain.secretservice;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.StoreCalls;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests on a Secret Service that does what a test tells it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the message bus belongs to Linux desktops")
abstract class OnFakeSecretService {
    static final SecretRef KEY = SecretRef.currentKey("abcd");
    static final Duration LONG = Duration.ofMinutes(1);
    static final Duration SHORT = Duration.ofMillis(100);
    static final String NAME = "Secret Service";

    @TempDir
    Path folder;

    final FakeTimer clock = new FakeTimer(Instant.parse("2026-03-01T12:00:00Z"));
    final FakeSecretServiceState state = new FakeSecretServiceState();
    FakeSecretService service;
    SecretServiceStore store;

    @BeforeEach
    void start() throws Exception {
        service = new FakeSecretService(folder.resolve("bus"), state);
        store = open(LONG, LONG);
    }

    @AfterEach
    void end() throws Exception {
        store.close();
        service.close();
    }

    SecretServiceStore open(Duration callLimit, Duration promptLimit) {
        return new SecretServiceStore(
                Messages.of(Locale.ROOT), () -> Optional.of(service.address()), callLimit, promptLimit, clock);
    }

    void write(String key) {
        assertThat(tryToWrite(key)).isEqualTo(Outcome.done());
    }

    Outcome<Done> tryToWrite(String key) {
        return StoreCalls.write(store, KEY, key);
    }

    String read() {
        return StoreCalls.read(store, KEY);
    }
}
