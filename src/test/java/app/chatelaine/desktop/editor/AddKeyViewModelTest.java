package app.chatelaine.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.activity.Activity;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.desktop.editor.form.EnvironmentChoice;
import app.chatelaine.desktop.editor.form.ExpiryForm;
import app.chatelaine.desktop.editor.store.Bench;
import app.chatelaine.desktop.editor.store.Stage;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.SampleServices;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AddKeyViewModelTest {
    private static final String ASHR_KEY = "tp_" + "k".repeat(33);
    private static final String KEY = "k".repeat(36);

    private final Bench bench = new Bench();
    private AddKeyViewModel model = new AddKeyViewModel(bench.context(), bench.book());

    @AfterEach
    void close() {
        model.close();
    }

    @Nested
    class A_paste {
        @Test
        void is_shown_as_dots_with_prefix_and_end() {
            model.key().paste("tp_" + "k".repeat(29) + "9f3c");

            assertThat(model.key().displayProperty().get()).isEqualTo("tp_" + "•".repeat(29) + "9f3c");
        }

        @Test
        void is_never_shown_whole_until_asked() {
            model.key().paste(Canary.value());
            assertThat(model.key().displayProperty().get()).doesNotContain(Canary.value());

            model.key().shownProperty().set(true);
            assertThat(model.key().displayProperty().get().equals(Canary.value()))
                    .isTrue();
        }

        @Test
        void says_what_was_removed_and_that_the_key_is_new() {
            model.key().paste("\"" + ASHR_KEY + "\"\n");

            assertThat(model.key().factsProperty().get())
                    .isEqualTo("Removed: a line end and the quotes around it. 36 characters, not in Chatelaine yet.");
        }

        @Test
        void names_the_service_by_its_shape() {
            model.key().paste(ASHR_KEY);

            assertThat(model.form().serviceProperty().get()).isEqualTo(SampleServices.ASHR);
            assertThat(model.recognisedByProperty().get()).isEqualTo("recognised by tp_");
        }

        @Test
        void names_the_service_by_its_variable_and_fills_what_else_the_file_says() {
            model.key().paste("ION_CLIENT_ID=cid-1\nION_API_URL=https://sandbox.ion.example\nION_CLIENT_SECRET=" + KEY);

            assertThat(model.form().serviceProperty().get()).isEqualTo(SampleServices.ION);
            assertThat(model.form().inputs().getFirst().entry().value()).isEqualTo("cid-1");
            assertThat(model.form().name().value()).isEqualTo("sandbox");
            assertThat(model.key().factsProperty().get()).contains("Also taken from the paste: Client id.");
        }

        @Test
        void that_does_not_look_like_the_services_keys_is_doubted_and_not_refused() {
            model.key().paste(KEY);
            model.choose(SampleServices.ASHR);

            assertThat(model.key().doubtProperty().get()).startsWith("It does not look like a key of Ashr Labs: tp_");
            model.store();
            assertThat(bench.added).hasSize(1);
        }

        @Test
        void of_several_lines_is_not_stored() {
            model.key().paste("A_KEY=" + KEY + "\nB_KEY=" + KEY);
            model.choose(SampleServices.IONWORKS);
            model.store();

            assertThat(model.key().doubtProperty().get()).isEqualTo("These are 2 lines. Paste one key at a time.");
            assertThat(bench.added).isEmpty();
        }

        @Test
        void another_environment_than_the_paste_speaks_of_is_said() {
            model.key().paste("ION_CLIENT_SECRET_SANDBOX=" + KEY);
            assertThat(model.environmentDoubtProperty().get()).isEmpty();

            model.form()
                    .place()
                    .choiceProperty()
                    .set(model.form().place().choices().getFirst());
            assertThat(model.environmentDoubtProperty().get()).isEqualTo("The paste speaks of Sandbox.");
        }

        @Test
        void can_be_typed_and_taken_back_and_the_keychain_is_asked_after_a_pause() {
            model.key().type("ab");
            model.key().type("c");
            model.key().deleteLast();

            assertThat(model.key().copy().length()).isEqualTo(2);
            assertThat(model.key().factsProperty().get()).isEqualTo("2 characters.");
            bench.timer.advance(Duration.ofSeconds(1));
            assertThat(model.key().factsProperty().get()).isEqualTo("2 characters, not in Chatelaine yet.");
        }
    }

    @Nested
    class A_key_that_is_here_already {
        private Account holder() {
            var account = bench.account(SampleServices.ASHR, "CI", Map.of(), ASHR_KEY);
            model = new AddKeyViewModel(bench.context(), bench.book());
            model.key().paste(ASHR_KEY);
            return account;
        }

        @Test
        void is_found_by_its_fingerprint_and_cannot_be_stored_again() {
            var account = holder();

            assertThat(model.key().holderProperty().get()).isEqualTo(account);
            model.store();
            assertThat(bench.added).isEmpty();
        }

        @Test
        void leads_to_its_account() {
            var account = holder();
            model.showHolder();

            assertThat(model.finishedProperty().get()).isTrue();
            assertThat(bench.selected).containsExactly(account.id());
        }

        @Test
        void an_answer_on_an_older_paste_is_not_heard() {
            bench.account(SampleServices.ASHR, "CI", Map.of(), ASHR_KEY);
            bench.background.hold();
            model.key().paste(ASHR_KEY);
            model.key().paste(KEY);
            bench.background.runNext();

            assertThat(model.key().holderProperty().get()).isNull();
        }

        @Test
        void a_keychain_that_does_not_answer_is_said_and_stops_nobody() {
            bench.keychain.onRead = Bench.locked();
            model.key().paste(ASHR_KEY);

            assertThat(model.key().factsProperty().get()).contains("The keychain did not answer");
            assertThat(model.key().isStorable()).isTrue();
        }
    }

    @Nested
    class The_name {
        @Test
        void is_suggested_from_the_environment_and_free() {
            bench.account(SampleServices.ASHR, "production", Map.of(), KEY);
            model = new AddKeyViewModel(bench.context(), bench.book());
            model.choose(SampleServices.ASHR);

            assertThat(model.form().name().value()).isEqualTo("production 2");
        }

        @Test
        void follows_the_environment_until_it_is_given() {
            model.choose(SampleServices.ION);
            var place = model.form().place();
            place.choiceProperty().set(place.choices().get(1));
            assertThat(model.form().name().value()).isEqualTo("sandbox");

            model.form().name().set("line 3");
            place.choiceProperty().set(place.choices().getFirst());
            assertThat(model.form().name().value()).isEqualTo("line 3");
        }

        @Test
        void that_is_taken_is_said_at_once() {
            bench.account(SampleServices.ASHR, "CI", Map.of(), KEY);
            model = new AddKeyViewModel(bench.context(), bench.book());
            model.choose(SampleServices.ASHR);
            model.form().name().set("ci");

            assertThat(model.form().name().problemProperty().get())
                    .isEqualTo("There is already an account named “ci” at Ashr Labs.");
        }
    }

    @Nested
    class Storing_a_key {
        @Test
        void puts_it_into_the_keychain_checks_it_and_goes() {
            model.key().paste(KEY);
            model.choose(SampleServices.IONWORKS);
            model.form().name().set("work");
            model.store();

            assertThat(model.storing().stageProperty().get()).isEqualTo(Stage.CHECKED);
            assertThat(model.storing().sentenceProperty().get()).isEqualTo("Ionworks accepts the key.");
            assertThat(bench.added).hasSize(1);
            assertThat(bench.checked).hasSize(1);
            assertThat(model.finishedProperty().get()).isFalse();

            bench.timer.advance(AddKeyViewModel.SEEN);
            assertThat(model.finishedProperty().get()).isTrue();
            assertThat(bench.selected).containsExactly(bench.added.getFirst().id());
        }

        @Test
        void keeps_the_verdict_in_sight_when_the_key_is_not_accepted() {
            bench.verdict = Verdict.REJECTED;
            storeAtIonworks();

            bench.timer.advance(Duration.ofMinutes(1));
            assertThat(model.finishedProperty().get()).isFalse();
            assertThat(model.storing().sentenceProperty().get())
                    .isEqualTo("The key is stored, but Ionworks does not accept it.");
        }

        @Test
        void goes_at_once_when_no_check_is_wanted() {
            model.thenCheckProperty().set(false);
            storeAtIonworks();

            assertThat(model.finishedProperty().get()).isTrue();
            assertThat(bench.checked).isEmpty();
        }

        @Test
        void takes_everything_that_was_said() {
            model.key().paste(KEY);
            model.choose(SampleServices.ION);
            model.form().fill(Map.of("clientId", "cid-1"));
            model.form().place().choiceProperty().set(EnvironmentChoice.CUSTOM);
            model.form().place().url().set("https://own.example/");
            model.form().inputs().get(1).entry().set("https://auth.example");
            model.form().expiry().choiceProperty().set(ExpiryForm.Choice.DAYS_90);
            model.form().details().createdProperty().set(LocalDate.of(2026, 8, 1));
            model.form().details().tags().set("plant, shared ,");
            model.form().details().notesProperty().set("For line 3.");
            model.form().details().staleAfterDays().entry().set("30");
            model.store();

            var account = bench.added.getFirst();
            assertThat(account.name()).isEqualTo("own.example");
            assertThat(account.environment()).isEqualTo("custom");
            assertThat(account.url()).isEqualTo("https://own.example");
            assertThat(account.fields()).isEqualTo(Map.of("clientId", "cid-1", "authUrl", "https://auth.example"));
            assertThat(account.tags()).containsExactly("plant", "shared");
            assertThat(account.notes()).isEqualTo("For line 3.");
            assertThat(account.key().createdAt()).isEqualTo("2026-08-01T00:00:00Z");
            assertThat(account.key().expiry()).isEqualTo(new Expiry.After(Period.ofDays(90)));
            assertThat(account.limits().staleAfterDays()).isEqualTo(30);
        }

        @Test
        void says_what_is_missing_and_stores_nothing() {
            model.store();
            assertThat(model.keyMissingProperty().get()).isTrue();
            assertThat(model.serviceMissingProperty().get()).isTrue();

            model.key().paste(KEY);
            model.choose(SampleServices.ION);
            model.store();
            assertThat(model.form()
                            .inputs()
                            .getFirst()
                            .entry()
                            .problemProperty()
                            .get())
                    .isEqualTo("ION needs a value for Client id.");
            assertThat(bench.added).isEmpty();
        }

        @Test
        void plain_http_is_refused_until_it_is_allowed() {
            model.key().paste(KEY);
            model.choose(SampleServices.PINEXQ);
            model.form().place().url().set("http://px.example");
            model.store();
            assertThat(model.form().place().url().problemProperty().get())
                    .isEqualTo("px.example would get the key unencrypted, over plain http.");

            model.form().details().plainHttpProperty().set(true);
            model.store();
            assertThat(bench.added).hasSize(1);
        }

        @Test
        void is_written_into_the_activity_without_the_key() {
            model.key().paste(Canary.value());
            model.choose(SampleServices.IONWORKS);
            model.store();

            assertThat(bench.log.entries())
                    .extracting(Activity::subject)
                    .containsExactly("Ionworks / production", "Ionworks / production");
            assertThat(bench.log.entries().toString().contains(Canary.value())).isFalse();
        }

        @Test
        void a_second_press_while_it_runs_does_nothing() {
            bench.background.hold();
            model.key().paste(KEY);
            model.choose(SampleServices.IONWORKS);
            model.store();
            model.store();
            bench.background.runNext();
            bench.background.runNext();

            assertThat(model.storing().stageProperty().get()).isEqualTo(Stage.CHECKING);
            assertThat(bench.log.entries())
                    .extracting(Activity::kind)
                    .containsExactly(Activity.Kind.CHECK, Activity.Kind.ADD);
        }

        @Test
        void says_after_ten_seconds_to_look_for_a_prompt_and_cannot_be_left() {
            bench.background.hold();
            model.key().paste(KEY);
            model.choose(SampleServices.IONWORKS);
            model.store();
            bench.timer.advance(Duration.ofSeconds(10));
            model.cancel();

            assertThat(model.storing().detailProperty().get())
                    .isEqualTo("The keychain has not answered for 10 seconds. Look for a window that asks for your"
                            + " permission.");
            assertThat(model.finishedProperty().get()).isFalse();
        }
    }

    @Nested
    class A_failure {
        @Test
        void is_told_with_what_to_do_and_keeps_what_was_typed() {
            bench.keychain.onWrite = Bench.locked();
            storeAtIonworks();

            assertThat(model.storing().stageProperty().get()).isEqualTo(Stage.FAILED);
            assertThat(model.storing().sentenceProperty().get()).isEqualTo("GNOME Keyring is locked.");
            assertThat(model.storing().detailProperty().get()).isEqualTo("Unlock it and try again.");
            assertThat(model.key().copy().length()).isEqualTo(36);
            assertThat(model.form().name().value()).isEqualTo("production");

            bench.keychain.onWrite = null;
            model.store();
            assertThat(bench.added).hasSize(1);
        }
    }

    @Nested
    class A_service_without_a_check {
        @Test
        void is_said_with_what_would_help_and_the_key_is_stored_all_the_same() {
            model.key().paste(ASHR_KEY);
            assertThat(model.checkability().reasonProperty().get())
                    .isEqualTo("Ashr Labs publishes no address for checking a key.");

            model.store();
            assertThat(model.finishedProperty().get()).isTrue();
            assertThat(bench.checked).isEmpty();
        }
    }

    @Nested
    class Other_ways {
        @Test
        void accounts_that_can_make_keys_are_offered() {
            assertThat(model.makers()).isEmpty();
            var ion = bench.account(SampleServices.ION, "work", Map.of("clientId", "cid"), KEY);

            assertThat(new AddKeyViewModel(bench.context(), bench.book()).makers())
                    .containsExactly(ion);
        }

        @Test
        void a_random_key_is_for_the_users_own_services() {
            assertThat(model.ownServices()).containsExactly(SampleServices.PLANT);

            model.choose(SampleServices.PLANT);
            model.randomKey().lengthProperty().set(64);
            model.generate();
            assertThat(model.key().copy().length()).isEqualTo(64);
            assertThat(model.randomKey().bits().get()).isEqualTo(381);
        }
    }

    @Test
    void closing_wipes_the_key() {
        model.key().paste(KEY);
        model.close();

        assertThat(model.key().presentProperty().get()).isFalse();
        assertThat(model.key().displayProperty().get()).isEmpty();
    }

    private void storeAtIonworks() {
        model.key().paste(KEY);
        model.choose(SampleServices.IONWORKS);
        model.store();
    }
}
