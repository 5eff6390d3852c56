package app.chatelaine.adapters.keychain.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.PassphraseSource.Purpose;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void the_end_of_its_line_does_not_count(String end) throws Exception {
        Files.writeString(file(), " " + Canary.value() + " " + end);

        try (var found = ask(Purpose.OPEN).fold(secret -> secret, problem -> Secret.copyOf(problem.toString()))) {
            assertThat(found.reveal()).isEqualTo(" " + Canary.value() + " ");
        }
    }

    @Test
    void it_makes_a_new_vault_too() throws Exception {
        Files.writeString(file(), Canary.value());

        assertThat(ask(Purpose.CREATE).isOk()).isTrue();
    }

    @Test
    void it_has_no_second_one_when_the_first_is_wrong() throws Exception {
        Files.writeString(file(), Canary.value());

        assertThat(ask(Purpose.OPEN_AGAIN)).isEqualTo(Outcome.failed(ProblemCode.VAULT_PASSPHRASE_WRONG, "/the/vault"));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(ask(Purpose.OPEN))
                .isEqualTo(Outcome.failed(ProblemCode.FILE_UNREADABLE, file().toString(), "there is no such file"));
    }

    private Outcome<Secret> ask(Purpose purpose) {
        return new PassphraseFile(Messages.of(Locale.ROOT), file()).ask("/the/vault", purpose);
    }

    private Path file() {
        return folder.resolve("passphrase");
    }
}
