package app.chatelaine.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.activity.Activity;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.service.Input;
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
    class A_key_of_any_other_service {
        @Test
        void is_kept_under_the_name_that_was_looked_for_without_an_address() {
            model.key().paste(KEY);
            model.choose(SampleServices.ION);
            model.choose(SampleServices.OTHER, "openai");
            model.store();

            var account = bench.added.getFirst();
            assertThat(account.name()).isEqualTo("openai");
            assertThat(account.serviceId()).isEqualTo("other");
            assertThat(account.url()).isNull();
            assertThat(bench.checked).isEmpty();
        }

        @Test
        void asks_for_a_name_and_says_that_nothing_is_checked() {
            model.choose(SampleServices.OTHER);

            assertThat(model.form().name().value()).isEmpty();
            assertThat(model.checkability().reasonProperty().get())
                    .isEqualTo("Chatelaine does not know this service's API.");
            model.form().name().set("mine");
            assertThat(model.form().accept()).isTrue();
        }

        @Test
        void may_have_an_address_which_is_looked_at_then() {
            model.choose(SampleServices.OTHER, "openai");
            model.form().place().url().set("nonsense");

            assertThat(model.form().accept()).isFalse();
        }

        @Test
        void is_never_guessed() {
            model.key().paste("OPENAI_API_KEY=" + KEY);

            assertThat(model.form().serviceProperty().get()).isNull();
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
            assertThat(model.storing().sentenceProperty().get()).isEqualTo("Stored, and Ionworks accepts the key.");
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
        void a_key_that_is_refused_can_be_replaced_at_once() {
            bench.verdict = Verdict.REJECTED;
            storeAtIonworks();
            assertThat(model.isRefused()).isTrue();
            assertThat(model.storing().detailProperty().get())
                    .isEqualTo(
                            bench.result().evidence() + ". Programs that use it would fail. If it was not copied whole,"
                                    + " or belongs to another environment, mend that; else put a new key in its place.");

            model.replaceStored();

            assertThat(model.finishedProperty().get()).isTrue();
            assertThat(bench.replacing).containsExactly(bench.added.getFirst().id());
        }

        @Test
        void the_facts_of_a_key_that_is_refused_can_be_mended_at_once() {
            bench.verdict = Verdict.EXPIRED;
            storeAtIonworks();
            model.editStored();

            assertThat(model.finishedProperty().get()).isTrue();
            assertThat(bench.editing).containsExactly(bench.added.getFirst().id());
        }

        @Test
        void a_key_that_could_not_be_asked_about_is_not_refused() {
            bench.verdict = Verdict.UNREACHABLE;
            storeAtIonworks();

            assertThat(model.isRefused()).isFalse();
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
                    .startsWith("Ashr Labs publishes no address that checks a key.");

            model.store();
            assertThat(model.finishedProperty().get()).isTrue();
            assertThat(bench.checked).isEmpty();
        }
    }

    @Nested
    class A_service_that_is_checked_at_an_address_of_the_users_choice {
        @Test
        void says_what_it_lacks_and_is_checked_once_it_is_given() {
            model.key().paste(ASHR_KEY);
            assertThat(model.checkability().remedy().map(Input::label)).hasValue("Check path");

            model.form().fill(Map.of("checkPath", "/me"));
            assertThat(model.checkability().reasonProperty().get()).isEmpty();
            model.store();
            assertThat(bench.checked).hasSize(1);
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
