package app.chatelaine.desktop.passphrase;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.passphrase.PassphraseViewModel.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PassphraseViewModelTest {
    private static final String GOOD = "four words of chance";

    private final List<String> answers = new ArrayList<>();

    @Nested
    class For_a_vault_that_is_there {
        @Test
        void any_passphrase_is_handed_on_once() {
            var model = model(Mode.OPEN);

            assertThat(submit(model, "short", "")).isTrue();
            model.cancel();
            assertThat(answers).containsExactly("short");
        }

        @Test
        void nothing_is_not_handed_on() {
            var model = model(Mode.OPEN);

            assertThat(submit(model, "", "")).isFalse();
            assertThat(model.problemProperty().get()).isEqualTo("Type the passphrase first.");
            assertThat(answers).isEmpty();
        }

        @Test
        void giving_up_is_an_empty_answer() {
            model(Mode.OPEN).cancel();

            assertThat(answers).containsExactly("");
        }

        @Test
        void a_wrong_one_before_is_said() {
            assertThat(model(Mode.OPEN_AGAIN).problemProperty().get())
                    .isEqualTo("This passphrase does not open the vault.");
        }
    }

    @Nested
    class For_a_new_vault {
        @Test
        void it_is_typed_twice() {
            var model = model(Mode.CREATE);

            assertThat(submit(model, GOOD, "something else")).isFalse();
            assertThat(model.problemProperty().get()).isEqualTo("The two are not the same.");
            assertThat(submit(model, GOOD, GOOD)).isTrue();
            assertThat(answers).containsExactly(GOOD);
        }

        @Test
        void a_short_one_is_refused() {
            var model = model(Mode.CREATE);

            assertThat(submit(model, "short", "short")).isFalse();
            assertThat(model.problemProperty().get()).isEqualTo("Take 10 characters or more.");
        }
    }

    private PassphraseViewModel model(Mode mode) {
        return new PassphraseViewModel(
                Messages.of(Locale.ENGLISH),
                "/home/me/vault",
                mode,
                passphrase -> answers.add(String.valueOf(passphrase)));
    }

    private static boolean submit(PassphraseViewModel model, String first, String again) {
        return model.submit(first.toCharArray(), again.toCharArray());
    }
}
