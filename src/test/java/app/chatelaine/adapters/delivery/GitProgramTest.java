package app.chatelaine.adapters.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.core.delivery.GitGuard.Exposure;
import app.chatelaine.core.delivery.GitGuard.Kind;
import app.chatelaine.core.delivery.GitGuard.Standing;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.RealKeyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitProgramTest {
    private static final String ENV = ".env";

    private final GitProgram guard =
            new GitProgram(FileKit.of(InstantSource.system(), Messages.of(Locale.ENGLISH), "1.2.3"));

    @TempDir
    private Path folder;

    private Path work;

    @BeforeEach
    void makeRepository() throws Exception {
        RealKeyring.requireProgram("git", "git");
        work = Files.createDirectory(folder.resolve("work"));
        git("init", "--quiet");
    }

    @Test
    void GIT_01_a_file_outside_of_work_trees_is_nobodys() throws IOException {
        assertThat(guard.look(folder.resolve(ENV).toString())).isEqualTo(Outcome.ok(Standing.OUTSIDE));
        assertThat(guard.look(work.resolve(".git/x").toString())).isEqualTo(Outcome.ok(Standing.OUTSIDE));
    }

    @Test
    void GIT_01_tracked_ignored_and_neither_are_told_apart() throws Exception {
        assertThat(kind(work.resolve(ENV))).isEqualTo(Kind.UNPROTECTED);

        Files.writeString(work.resolve(".gitignore"), "*.env\n.env\n");
        assertThat(kind(work.resolve(ENV))).isEqualTo(Kind.IGNORED);
        assertThat(kind(work.resolve("not/there/yet/.env"))).isEqualTo(Kind.IGNORED);
        assertThat(kind(work.resolve("other"))).isEqualTo(Kind.UNPROTECTED);

        Files.writeString(work.resolve(ENV), "A=1\n");
        git("add", "--force", ENV);
        assertThat(kind(work.resolve(ENV))).isEqualTo(Kind.TRACKED);
    }

    @Test
    void GIT_01_a_link_counts_as_the_file_it_leads_to() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside"), "");
        Files.createSymbolicLink(work.resolve(ENV), outside);
        Files.createSymbolicLink(folder.resolve("link"), work);
        Files.writeString(work.resolve("inside"), "");

        assertThat(kind(work.resolve(ENV))).isEqualTo(Kind.OUTSIDE);
        assertThat(kind(folder.resolve("link/inside"))).isEqualTo(Kind.UNPROTECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".env", "a b/.env", "odd*name[1]?/x", "ünicode/.env", "!bang", "#hash", "back\\slash", ":(top)x"
            })
    void GIT_01_its_line_in_gitignore_makes_git_ignore_that_file_and_no_other(String name) throws Exception {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(work.resolve(".gitignore"), "other\r\nlast");

        assertThat(guard.ignore(file.toString())).isEqualTo(Outcome.done());

        assertThat(kind(file)).isEqualTo(Kind.IGNORED);
        assertThat(Files.readString(work.resolve(".gitignore")))
                .startsWith("other\r\nlast\r\n/")
                .endsWith("\r\n");
        assertThat(kind(file.resolveSibling("other-one"))).isEqualTo(Kind.UNPROTECTED);
    }

    @Test
    void GIT_01_a_repository_that_cannot_be_asked_is_told() throws Exception {
        Files.writeString(work.resolve(".git/config"), "[core\n");

        var problem = ((Failed<Standing>) guard.look(work.resolve(ENV).toString())).problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.GIT_SILENT);
        assertThat(problem.details().get(1)).contains("bad config");
    }

    @Test
    void GIT_01_nothing_of_the_repository_is_run() throws Exception {
        Path trace = folder.resolve("trace");
        git("config", "core.fsmonitor", "touch '" + trace + "'; false");
        Files.writeString(work.resolve(ENV), "A=1\n");
        git("-c", "core.fsmonitor=false", "add", ENV);

        assertThat(kind(work.resolve(ENV))).isEqualTo(Kind.TRACKED);

        assertThat(trace).doesNotExist();
    }

    @Test
    void GIT_02_a_key_in_any_commit_is_found_even_after_it_was_taken_out() throws Exception {
        commit(ENV, "A=1\nKEY=" + Canary.value() + "\n");
        commit(ENV, "A=1\n");
        git("gc", "--quiet");
        for (int i = 0; i < 150; i++) {
            Files.writeString(work.resolve("file" + i), "some text, number " + i);
        }
        git("add", ".");

        assertThat(exposure(Canary.value())).isEqualTo(Exposure.FOUND);
        assertThat(exposure("another-key-of-that-length-which-is-nowhere")).isEqualTo(Exposure.NOWHERE);
        assertThat(guard.search(folder.resolve(ENV).toString(), Secret.copyOf(Canary.value())))
                .isEqualTo(Outcome.ok(Exposure.NOWHERE));
    }

    @Test
    void GIT_02_a_key_that_only_a_message_names_is_found() throws Exception {
        git("-c", "user.name=n", "-c", "user.email=e@localhost", "commit", "--quiet", "--allow-empty", "-F", message());

        assertThat(exposure(Canary.value())).isEqualTo(Exposure.FOUND);
    }

    @Test
    void GIT_02_what_is_too_large_to_be_searched_is_told() throws Exception {
        Files.write(work.resolve("large"), new byte[2 << 20]);
        git("add", "large");

        assertThat(exposure(Canary.value())).isEqualTo(Exposure.UNSURE);
    }

    private String message() throws IOException {
        return Files.writeString(folder.resolve("message"), "uses " + Canary.value())
                .toString();
    }

    private Exposure exposure(String key) {
        try (var secret = Secret.copyOf(key)) {
            return guard.search(work.resolve(ENV).toString(), secret).fold(found -> found, problem -> {
                throw new AssertionError(problem);
            });
        }
    }

    private Kind kind(Path file) {
        return guard.look(file.toString()).fold(Standing::kind, problem -> {
            throw new AssertionError(problem);
        });
    }

    private void commit(String file, String content) throws Exception {
        Files.writeString(work.resolve(file), content);
        git("add", file);
        git("-c", "user.name=n", "-c", "user.email=e@localhost", "commit", "--quiet", "-m", "change");
    }

    private void git(String... arguments) throws Exception {
        var command = Stream.concat(Stream.of("git"), Arrays.stream(arguments)).toList();
        var process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
