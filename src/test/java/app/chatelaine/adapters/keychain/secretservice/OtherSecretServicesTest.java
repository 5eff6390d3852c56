package app.chatelaine.adapters.keychain.secretservice;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.secretservice.FakeSecretServiceState.Answer;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.SecretStoreContract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the message bus belongs to Linux desktops")
class OtherSecretServicesTest {
    private static final SecretRef KEY = SecretRef.currentKey("abcd");
    private static final Map<String, String> ATTRIBUTES =
            Map.of("service", "Chatelaine", "account", "abcd.key.current");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final String NAME = "Secret Service";

    @TempDir
    Path folder;

    private final FakeTimer clock = new FakeTimer(Instant.parse("2026-03-01T12:00:00Z"));
    private final FakeSecretServiceState state = new FakeSecretServiceState();
    private FakeSecretService service;
    private SecretServiceStore store;

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

    @Nested
    class Contract extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            return store;
        }
    }

    @Nested
    class Contract_without_encryption extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            state.knowOnlyPlain();
            return store;
        }
    }

    @Nested
    class The_session {
        @Test
        void it_is_encrypted_where_the_service_can() {
            write(Canary.value());

            assertThat(state.isEncrypted()).isTrue();
        }

        @Test
        void it_is_plain_only_with_a_service_that_knows_no_other() {
            state.knowOnlyPlain();

            write(Canary.value());

            assertThat(state.isEncrypted()).isFalse();
        }

        @Test
        void one_that_the_service_forgot_is_opened_anew() {
            write(Canary.value());
            state.failOn("GetSecret", "org.freedesktop.Secret.Error.NoSession");

            // The same error again: told, not tried for ever.
            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);

            state.heal();
            assertThat(read()).isEqualTo(Canary.value());
        }
    }

    @Nested
    class A_locked_keyring {
        @BeforeEach
        void lock() {
            write(Canary.value());
            state.lockAll();
        }

        @Test
        void is_unlocked_by_a_prompt_of_any_path() {
            assertThat(read()).isEqualTo(Canary.value());

            assertThat(state.prompted()).isEqualTo(1);
        }

        @Test
        void is_said_to_be_locked_without_a_prompt() {
            assertThat(store.status().state()).isEqualTo(State.LOCKED);

            assertThat(state.prompted()).isZero();
        }

        @Test
        void that_nobody_unlocks_is_denied_and_keeps_what_it_has() {
            state.answerPrompts(Answer.NO);
            var denied = Outcome.failed(ProblemCode.KEYCHAIN_DENIED, NAME, "it is locked, and nobody unlocked it");

            assertThat(store.read(KEY)).isEqualTo(denied);
            assertThat(tryToWrite("new")).isEqualTo(denied);
            assertThat(store.delete(KEY)).isEqualTo(denied);

            state.answerPrompts(Answer.YES);
            clock.advance(Duration.ofSeconds(6));
            assertThat(read()).isEqualTo(Canary.value());
        }

        @Test
        void is_not_asked_for_again_for_every_key_of_a_row() {
            state.answerPrompts(Answer.NO);

            for (int i = 0; i < 100; i++) {
                assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_DENIED);
            }
            assertThat(state.prompted()).isEqualTo(1);

            clock.advance(Duration.ofSeconds(6));
            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_DENIED);
            assertThat(state.prompted()).isEqualTo(2);
        }

        @Test
        void whose_prompt_nobody_answers_is_given_up_and_the_prompt_taken_away() {
            state.answerPrompts(Answer.NEVER);
            store.close();
            store = open(LONG, SHORT);

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);

            assertThat(state.dismissals()).isEqualTo(1);
        }

        @Test
        void that_ends_while_it_asks_is_said_at_once() throws Exception {
            assertSaidAtOnce(() -> {
                state.failOn("GetNameOwner", "org.freedesktop.DBus.Error.NameHasNoOwner");
                state.failOn("StartServiceByName", "org.freedesktop.DBus.Error.ServiceUnknown");
                service.leave();
            });
        }

        @Test
        void whose_bus_ends_while_it_asks_is_said_at_once() throws Exception {
            assertSaidAtOnce(() -> service.close());
        }

        private void assertSaidAtOnce(Step end) throws Exception {
            state.answerPrompts(Answer.NEVER);
            try (var threads = Executors.newSingleThreadExecutor()) {
                Future<ProblemCode> reading = threads.submit(() -> codeOf(store.read(KEY)));
                state.awaitPrompt();
                end.take();
                assertThat(reading.get()).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
            }
        }
    }

    private interface Step {
        void take() throws Exception;
    }

    @Nested
    class A_service_that_asks_before_each_access {
        @Test
        void is_asked_for_the_one_entry() {
            write(Canary.value());
            state.lockItems();

            assertThat(read()).isEqualTo(Canary.value());
            assertThat(state.prompted()).isEqualTo(1);
        }

        @Test
        void may_say_no() {
            write(Canary.value());
            state.failOn("GetSecret", "org.freedesktop.DBus.Error.AccessDenied");

            assertThat(store.read(KEY))
                    .isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_DENIED, NAME, "as a test wants it"));
        }
    }

    @Nested
    class A_service_without_a_keyring {
        @BeforeEach
        void take() {
            state.beWithoutCollection();
        }

        @Test
        void is_asked_to_make_one() {
            write(Canary.value());

            assertThat(state.prompted()).isEqualTo(1);
            assertThat(read()).isEqualTo(Canary.value());
        }

        @Test
        void that_makes_none_is_said() {
            state.answerPrompts(Answer.NO);

            assertThat(tryToWrite(Canary.value()))
                    .isEqualTo(Outcome.failed(
                            ProblemCode.KEYCHAIN_UNAVAILABLE,
                            NAME,
                            "there is no keyring to store in, and none was made"));
        }

        @Test
        void does_not_know_what_is_missing() {
            state.answerPrompts(Answer.NO);
            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);

            state.answerPrompts(Answer.YES);
            clock.advance(Duration.ofSeconds(6));
            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_ENTRY_MISSING);
        }
    }

    @Nested
    class A_service_that_hides_what_is_locked {
        @BeforeEach
        void hide() {
            write(Canary.value());
            state.hideLocked();
            state.lockAll();
        }

        @Test
        void is_unlocked_before_anything_is_believed_to_be_missing() {
            assertThat(read()).isEqualTo(Canary.value());
        }

        @Test
        void that_nobody_unlocks_is_denied_not_empty() {
            state.answerPrompts(Answer.NO);

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_DENIED);
            assertThat(codeOf(store.delete(KEY))).isEqualTo(ProblemCode.KEYCHAIN_DENIED);
        }

        @Test
        void gets_no_second_entry_for_the_same_key() {
            write("new-" + Canary.value());

            assertThat(state.items()).hasSize(1);
            assertThat(read()).isEqualTo("new-" + Canary.value());
        }
    }

    @Nested
    class An_entry_that_is_there_twice {
        @BeforeEach
        void store() {
            write("only to have a session");
            assertThat(store.delete(KEY)).isEqualTo(Outcome.done());
            state.create(ATTRIBUTES, "older", "old".getBytes(StandardCharsets.UTF_8));
            state.create(ATTRIBUTES, "newer", "new".getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void is_read_where_it_was_changed_last() {
            assertThat(read()).isEqualTo("new");
        }

        @Test
        void is_there_once_after_it_was_written() {
            write(Canary.value());

            assertThat(state.items()).hasSize(1);
            assertThat(read()).isEqualTo(Canary.value());
        }

        @Test
        void is_gone_after_it_was_deleted() {
            assertThat(store.delete(KEY)).isEqualTo(Outcome.done());

            assertThat(state.items()).isEmpty();
        }
    }

    @Nested
    class A_service_in_trouble {
        @Test
        void that_does_not_answer_is_given_up() {
            write(Canary.value());
            store.close();
            store = open(SHORT, SHORT);
            state.beSilentOn("GetSecret");

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);
        }

        @Test
        void is_quoted() {
            state.failOn("CreateItem", "com.example.DiskFull");

            assertThat(tryToWrite(Canary.value()))
                    .isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_BROKEN, NAME, "as a test wants it"));
        }

        @Test
        void that_comes_back_after_its_bus_ended_is_found_again() throws Exception {
            write(Canary.value());

            service.hangUp();

            assertThat(read()).isEqualTo(Canary.value());
        }
    }

    @Test
    void a_new_name_is_seen_in_the_keyring() {
        write(Canary.value());
        assertThat(state.items())
                .extracting(item -> item.label())
                .containsExactly("Chatelaine: ION, work (production)");

        assertThat(store.relabel(KEY, "Chatelaine: ION, office (production)")).isEqualTo(Outcome.done());

        assertThat(state.items())
                .extracting(item -> item.label())
                .containsExactly("Chatelaine: ION, office (production)");
    }

    private SecretServiceStore open(Duration callLimit, Duration promptLimit) {
        return new SecretServiceStore(
                Messages.of(Locale.ROOT), () -> Optional.of(service.address()), callLimit, promptLimit, clock);
    }

    private void write(String key) {
        assertThat(tryToWrite(key)).isEqualTo(Outcome.done());
    }

    private Outcome<Done> tryToWrite(String key) {
        try (var secret = Secret.copyOf(key)) {
            return store.write(KEY, "Chatelaine: ION, work (production)", secret);
        }
    }

    private String read() {
        try (var found = store.read(KEY).fold(secret -> secret, problem -> Secret.copyOf(problem.toString()))) {
            return found.reveal();
        }
    }

    private static ProblemCode codeOf(Outcome<?> outcome) {
        return outcome.fold(value -> ProblemCode.INTERNAL, problem -> problem.code());
    }
}
