package app.chatelaine.adapters.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.work.ManyThreads;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.StoreCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no login shell")
class LoginShellTest {
    private static final String KEY = Canary.value();
    private static final Duration USUAL = Duration.ofSeconds(20);

    @TempDir
    private Path home;

    private Path profile;

    @BeforeEach
    void name() {
        profile = home.resolve(".profile");
    }

    @Test
    void DRF_05_a_variable_that_the_start_up_files_set_is_read() throws IOException {
        Files.writeString(profile, "echo Welcome\nexport THE_KEY='" + KEY + "'\n");

        assertThat(value(shell("/bin/sh", USUAL).atLogin("THE_KEY"))).hasValue(KEY);
        assertThat(value(shell("/bin/sh", USUAL).atLogin("NO_KEY"))).isEmpty();
    }

    @Test
    void DRF_05_what_this_process_was_given_is_not_what_a_new_login_gets() {
        var shell = shell("/bin/sh", USUAL);

        assertThat(value(shell.atLogin("ONLY_HERE"))).isEmpty();
        assertThat(shell.here("ONLY_HERE").map(LoginShellTest::revealed)).hasValue("here");
        assertThat(shell.here("EMPTY_HERE")).isEmpty();
    }

    @Test
    void DRF_05_a_shell_that_hangs_is_ended() throws IOException {
        Files.writeString(profile, "exec sleep 100\n");

        assertThat(StoreCalls.codeOf(shell("/bin/sh", Duration.ofMillis(500)).atLogin("THE_KEY")))
                .isEqualTo(ProblemCode.LOGIN_SHELL_SILENT);
    }

    @Test
    void DRF_05_a_program_left_running_by_the_start_up_files_holds_nothing_up() throws IOException {
        Files.writeString(profile, "sleep 100 &\nexport THE_KEY=" + KEY + "\n");

        assertThat(value(shell("/bin/sh", USUAL).atLogin("THE_KEY"))).hasValue(KEY);
    }

    @Test
    void a_shell_that_is_not_there_or_ends_early_is_told() throws IOException {
        Files.writeString(profile, "exit 3\n");

        assertThat(StoreCalls.codeOf(shell("/no/such/shell", USUAL).atLogin("THE_KEY")))
                .isEqualTo(ProblemCode.LOGIN_SHELL_SILENT);
        assertThat(StoreCalls.codeOf(shell("/bin/sh", USUAL).atLogin("THE_KEY")))
                .isEqualTo(ProblemCode.LOGIN_SHELL_SILENT);
    }

    @Test
    void what_is_no_name_of_a_variable_runs_nothing() throws IOException {
        Files.writeString(profile, "touch \"$HOME/ran\"\n");

        assertThat(value(shell("/bin/sh", USUAL).atLogin("X; touch y"))).isEmpty();
        assertThat(home.resolve("ran")).doesNotExist();
    }

    private LoginShell shell(String program, Duration limit) {
        return new LoginShell(
                Map.of("SHELL", program, "HOME", home.toString(), "ONLY_HERE", "here", "EMPTY_HERE", ""),
                ManyThreads.start(),
                limit,
                Messages.of(Locale.ENGLISH));
    }

    private static Optional<String> value(Outcome<Optional<Secret>> outcome) {
        return outcome.fold(secret -> secret.map(LoginShellTest::revealed), problem -> Optional.of(problem.toString()));
    }

    private static String revealed(Secret secret) {
        try (secret) {
            return secret.reveal();
        }
    }
}
