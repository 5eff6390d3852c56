package app.chatelaine.desktop.editor.create;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.desktop.editor.create.Step.State;
import app.chatelaine.desktop.editor.store.Bench;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.SampleServices;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreateKeyViewModelTest {
    private final Bench bench = new Bench();
    private final Account maker = bench.account(SampleServices.ION, "work", Map.of("clientId", "cid"), "k".repeat(36));
    private final CreateKeyViewModel model = new CreateKeyViewModel(bench.context(), bench.book(), List.of(maker));

    @AfterEach
    void close() {
        model.close();
    }

    @Nested
    class Before_anything_happens {
        @Test
        void the_steps_say_what_will() {
            assertThat(model.steps().stream().map(step -> step.titleProperty().get()))
                    .containsExactly(
                            "Create a new key at ION", "Store it in your keychain", "Ask ION whether it works");
            assertThat(states()).containsOnly(State.TO_COME);
            assertThat(model.steps().getFirst().detailProperty().get()).contains("with the key of “work”");
        }

        @Test
        void a_free_name_is_suggested_and_a_taken_one_stops_all() {
            assertThat(model.form().name().value()).isEqualTo("production");

            model.form().name().set("work");
            model.create();
            assertThat(states()).containsOnly(State.TO_COME);
        }
    }

    @Nested
    class A_key_that_is_made {
        @Test
        void is_stored_with_its_fields_and_checked() {
            model.form().name().set("line 3");
            model.create();

            assertThat(states()).containsOnly(State.DONE);
            var account = bench.added.getFirst();
            assertThat(account.name()).isEqualTo("line 3");
            assertThat(account.fields()).isEqualTo(Map.of("clientId", "cid-new"));
            assertThat(account.key().createdAt()).isEqualTo(Bench.NOW);
            assertThat(storedKey(account)).isEqualTo(bench.createdKey);
            assertThat(model.phaseProperty().get()).isEqualTo(Phase.DONE);
        }

        @Test
        void is_not_said_to_be_in_memory_only_once_it_is_stored() {
            model.create();

            assertThat(model.steps().getFirst().detailProperty().get()).isEqualTo("…ted-");
        }

        @Test
        void what_took_no_time_is_not_told_as_nothing() {
            model.create();

            assertThat(model.steps())
                    .allSatisfy(step -> assertThat(step.tookProperty().get()).isEmpty());
        }

        @Test
        void leads_to_its_account() {
            model.create();
            model.cancel();

            assertThat(model.finishedProperty().get()).isTrue();
            assertThat(bench.selected).containsExactly(bench.added.getFirst().id());
        }

        @Test
        void that_is_not_accepted_is_said_beside_its_step() {
            bench.verdict = Verdict.REJECTED;
            model.create();

            assertThat(states()).containsExactly(State.DONE, State.DONE, State.DOUBTFUL);
        }
    }

    @Nested
    class A_service_that_makes_none {
        @Test
        void is_told_and_can_be_asked_again() {
            bench.creation = Outcome.failed(ProblemCode.SERVICE_REFUSED, "ION", "no permission");
            model.create();
            assertThat(model.phaseProperty().get()).isEqualTo(Phase.NOT_MADE);
            assertThat(model.failureProperty().get()).isEqualTo("ION created no key.");
            assertThat(model.adviceProperty().get()).contains("no permission");
            assertThat(states()).containsExactly(State.FAILED, State.TO_COME, State.TO_COME);

            bench.creation = Outcome.ok(Map.of());
            model.create();
            assertThat(bench.added).hasSize(1);
        }

        @Test
        void after_a_cut_connection_nobody_claims_to_know() {
            bench.creation = Outcome.failed(ProblemCode.NETWORK_FAILED, "api.ion.example", "connection reset");
            model.create();

            assertThat(model.failureProperty().get()).startsWith("Nobody knows whether a key was created.");
        }

        @Test
        void is_not_even_asked_when_the_keychain_does_not_give_the_key() {
            bench.keychain.onRead = Bench.locked();
            model.create();

            assertThat(model.failureProperty().get()).isEqualTo("ION created no key.");
            assertThat(model.steps().getFirst().detailProperty().get()).isEqualTo("GNOME Keyring is locked.");
        }
    }

    @Nested
    class A_keychain_that_takes_no_key {
        @Test
        void SVC_06_keeps_the_service_from_being_asked() {
            bench.keychain.onWrite = Bench.locked();
            bench.whenAsked = () -> {
                throw new AssertionError("a key was made that cannot be stored");
            };
            model.create();

            assertThat(model.phaseProperty().get()).isEqualTo(Phase.NOT_MADE);
            assertThat(model.failureProperty().get()).isEqualTo("ION created no key.");
            assertThat(model.steps().getFirst().detailProperty().get()).isEqualTo("GNOME Keyring is locked.");
        }
    }

    @Nested
    class A_key_that_cannot_be_stored {
        @Test
        void SVC_05_is_held_and_stored_at_the_next_try() {
            bench.whenAsked = () -> bench.keychain.onWrite = Bench.locked();
            model.create();
            assertThat(model.phaseProperty().get()).isEqualTo(Phase.NOT_STORED);
            assertThat(model.failureProperty().get()).isEqualTo("GNOME Keyring is locked.");

            bench.keychain.onWrite = null;
            model.tryAgain();
            assertThat(storedKey(bench.added.getFirst())).isEqualTo(bench.createdKey);
        }

        @Test
        void is_not_lost_without_a_question() {
            bench.whenAsked = () -> bench.keychain.onWrite = Bench.locked();
            model.create();
            model.cancel();
            assertThat(model.askingProperty().get()).isTrue();
            assertThat(model.finishedProperty().get()).isFalse();

            model.keep();
            assertThat(model.askingProperty().get()).isFalse();

            model.cancel();
            model.lose();
            assertThat(model.finishedProperty().get()).isTrue();
        }

        @Test
        void can_be_shown_and_copied_and_is_wiped_with_the_sheet() {
            bench.createdKey = Canary.value();
            bench.whenAsked = () -> bench.keychain.onWrite = Bench.locked();
            model.create();
            assertThat(model.shownKeyProperty().get()).isEmpty();

            model.showKey();
            assertThat(model.shownKeyProperty().get().equals(Canary.value())).isTrue();
            model.copyKey();
            assertThat(bench.copied).containsExactly("40 characters of production");

            model.close();
            assertThat(model.shownKeyProperty().get()).isEmpty();
        }
    }

    @Test
    void while_it_runs_the_sheet_stays() {
        bench.background.hold();
        model.create();
        model.cancel();

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.MAKING);
        assertThat(model.finishedProperty().get()).isFalse();
    }

    private List<State> states() {
        return model.steps().stream().map(step -> step.stateProperty().get()).toList();
    }

    private String storedKey(Account account) {
        return bench.accounts.key(account).map(Secret::reveal).fold(text -> text, problem -> "");
    }
}
