package app.chatelaine.adapters.keychain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private final Faults faults = new Faults(Messages.of(Locale.ROOT), "GNOME Keyring");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_cause_has_its_words(String language) {
        var here = new Faults(Messages.of(Locale.of(language)), "GNOME Keyring");

        for (Cause cause : Cause.values()) {
            assertThat(here.words(cause, "the details")).isNotBlank().doesNotContain("{");
        }
    }

    static Stream<ProblemCode> codes() {
        return Stream.of(ProblemCode.values())
                .filter(code ->
                        code.name().startsWith("KEYCHAIN_") || code.name().startsWith("VAULT_"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_problem_with_a_keychain_has_its_sentence_in_each_language(ProblemCode code) {
        var problem = Problem.of(code, "GNOME Keyring", "it is gone");

        for (Locale locale : new Locale[] {Locale.ROOT, Locale.GERMAN}) {
            assertThat(Messages.of(locale).of(problem)).endsWith(".").doesNotContain("{");
        }
        assertThat(Messages.of(Locale.GERMAN).of(problem))
                .isNotEqualTo(Messages.of(Locale.ROOT).of(problem));
    }

    @Test
    void a_sentence_names_the_keychain_and_the_cause() {
        assertThat(faults.messages().of(faults.unavailable(Cause.NO_SESSION_BUS)))
                .isEqualTo("GNOME Keyring is not available: this session has no D-Bus.");
        assertThat(faults.messages().of(faults.locked())).isEqualTo("GNOME Keyring is locked.");
        assertThat(faults.messages().of(faults.denied(Cause.UNLOCK_DISMISSED)))
                .isEqualTo("GNOME Keyring refused: it is locked, and nobody unlocked it.");
        assertThat(faults.messages().of(faults.broken(Cause.SAID, "out of {0} space's")))
                .isEqualTo("GNOME Keyring failed: out of {0} space's.");
        assertThat(faults.messages().of(faults.timeout(Duration.ofSeconds(30))))
                .isEqualTo("GNOME Keyring did not answer within 30 seconds.");
        assertThat(faults.messages().of(faults.tooLong(200_000)))
                .isEqualTo("GNOME Keyring cannot hold a key of 200000 characters.");
    }

    @Test
    void a_file_error_is_told_without_its_path() {
        assertThat(faults.words(new NoSuchFileException("/some/path"))).isEqualTo("there is no such file");
        assertThat(faults.words(new AccessDeniedException("/some/path"))).isEqualTo("access was not allowed");
        assertThat(faults.words(new FileSystemException("/some/path", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(faults.words(new IOException("Is a directory"))).isEqualTo("Is a directory");
        assertThat(faults.words(new IOException((String) null))).isEqualTo("IOException");
    }
}
