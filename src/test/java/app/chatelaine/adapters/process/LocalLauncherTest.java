package app.chatelaine.adapters.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.delivery.Variable;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.ChildJvm;
import app.chatelaine.testing.RealThing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalLauncherTest {
    private static final String SH = "/bin/sh";

    private final LocalLauncher launcher = new LocalLauncher(Executors::newVirtualThreadPerTaskExecutor);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void requireShell() {
        RealThing.require(Files.isExecutable(Path.of(SH)), "needs a POSIX shell");
    }

    @Test
    void RUN_01_the_command_gets_the_variables_on_top_of_our_environment() {
        int code = sh("printf '%s|%s|' \"$K\" \"$PATH\"; printenv | grep -c ^K=", "it's $5 ü \\");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("•••|" + System.getenv("PATH") + "|1\n");
    }

    @Test
    void RUN_01_every_character_arrives() {
        String value = "it's \"$5\" ü € 😀 \\ %A% `id`\nand more";
        var outcome = launcher.runMasked(
                List.of(SH, "-c", "printf %s \"$K\""),
                List.of(new Variable("K", value)),
                List.of(),
                print(out),
                print(err));

        assertThat(outcome).isEqualTo(Outcome.ok(0));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 255})
    void RUN_02_its_exit_code_is_passed_on(int code) {
        assertThat(sh("exit " + code, Canary.value())).isEqualTo(code);
    }

    @Test
    void RUN_02_a_command_that_a_signal_ended_gives_what_a_shell_would_give() {
        assertThat(sh("kill -TERM $$", Canary.value())).isEqualTo(128 + 15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP", "USR1"})
    void RUN_02_a_signal_reaches_the_command_and_its_end_is_waited_for(String signal) throws Exception {
        String script = "trap 'echo got; exit 7' " + signal + "; echo ready; while :; do sleep 0.05; done";
        try (var child = child(SH, "-c", script)) {
            assertThat(child.line()).isEqualTo("ready");
            new ProcessBuilder(SH, "-c", "kill -s " + signal + " " + child.pid())
                    .start()
                    .waitFor();

            assertThat(child.line()).isEqualTo("got");
            assertThat(child.line()).isEqualTo("ended with 7");
        }
    }

    @Test
    void RUN_03_both_outputs_are_masked_even_when_a_key_comes_in_pieces() {
        sh("printf %s \"$K\" | cut -c1-9 | tr -d '\\n'; sleep 0.2; printf %s \"$K\" | cut -c10- | tr -d '\\n';"
                + " echo; printf %s \"$K\" | base64 -w0 >&2; echo >&2; printf 'user:%s' \"$K\" | base64 -w0 >&2");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("•••\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .hasLineCount(2)
                .contains("•••")
                .hasSizeLessThan(40);
    }

    @Test
    void RUN_03_a_prompt_is_seen_before_its_answer() throws Exception {
        try (var child = child(SH, "-c", "echo question; read answer < /dev/null; sleep 5")) {
            assertThat(child.line()).isEqualTo("question");
        }
    }

    @Test
    void RUN_04_no_key_is_in_the_arguments_of_any_process() throws Exception {
        Path processes = Path.of("/proc");
        RealThing.require(Files.isDirectory(processes.resolve("self")), "needs /proc");
        try (var child = child(SH, "-c", "echo ready; sleep 30")) {
            assertThat(child.line()).isEqualTo("ready");

            var seen = arguments(processes);

            assertThat(seen).anyMatch(line -> line.contains("echo ready; sleep 30"));
            assertThat(seen).noneMatch(line -> line.contains(Canary.value()));
            ProcessHandle.of(child.pid()).orElseThrow().descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void a_command_that_is_not_there_is_told_by_name() {
        var outcome = launcher.runMasked(
                List.of("no-such-program", "argument"), List.of(), List.of(), print(out), print(err));

        var problem = ((Failed<Integer>) outcome).problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.COMMAND_NOT_STARTED);
        assertThat(problem.details()).containsExactly("no-such-program", "No such file or directory");
    }

    private int sh(String script) {
        return sh(script, Canary.value());
    }

    private int sh(String script, String key) {
        return launcher.runMasked(
                        List.of(SH, "-c", script),
                        List.of(new Variable("K", key)),
                        List.of(key),
                        print(out),
                        print(err))
                .fold(code -> code, problem -> -1);
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static ChildJvm child(String... command) throws IOException {
        var child = ChildJvm.start(LauncherChild.class, command);
        var input = child.input();
        input.write(Canary.value() + "\n");
        input.flush();
        return child;
    }

    private static List<String> arguments(Path processes) throws IOException {
        var all = new ArrayList<String>();
        try (var list = Files.newDirectoryStream(processes, "[0-9]*")) {
            for (Path process : list) {
                try {
                    all.add(Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                            .replace('\0', ' '));
                } catch (IOException e) {
                    // It ended meanwhile.
                    Objects.requireNonNull(e);
                }
            }
        }
        return all;
    }
}
