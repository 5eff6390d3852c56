package app.chatelaine.adapters.keychain.secretservice;

import static app.chatelaine.testing.StoreCalls.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.secretservice.FakeSecretServiceState.Answer;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.testing.Canary;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the message bus belongs to Linux desktops")
class SecretServicePromptsTest extends OnFakeSecretService {

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
        void KEY_03_is_said_to_be_locked_without_a_prompt() {
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

    private interface Step {
        void take() throws Exception;
    }
}
