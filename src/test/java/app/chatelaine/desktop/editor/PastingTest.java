package app.chatelaine.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.desktop.editor.store.Bench;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.SampleServices;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the sheet makes of a paste; see {@link AddKeyViewModelTest} for what becomes of the key. */
class PastingTest {
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
        void WIN_04_says_what_was_removed_and_that_the_key_is_new() {
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

            assertThat(model.key().doubtProperty().get()).isEqualTo("It does not look like a key of Ashr Labs.");
            model.store();
            assertThat(bench.added).hasSize(1);
        }

        @Test
        void of_several_lines_is_not_stored() {
            model.key().paste("A_KEY=" + KEY + "\nB_KEY=" + KEY);
            model.choose(SampleServices.IONWORKS);
            model.store();

            assertThat(model.key().doubtProperty().get()).isEqualTo("These are 2 lines.");
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
}
