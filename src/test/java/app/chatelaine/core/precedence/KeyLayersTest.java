package app.chatelaine.core.precedence;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.precedence.Layer.Sort;
import app.chatelaine.core.precedence.Layer.State;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Programs;
import app.chatelaine.core.service.Programs.Kind;
import app.chatelaine.core.service.Programs.Source;
import app.chatelaine.core.service.Service;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.SampleServices;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyLayersTest {
    private static final String KEY = Canary.value();
    private static final String OLD = KEY + "old";
    private static final Path FOLDER = Path.of("/home/me/work/project").toAbsolutePath();
    private static final Path HOME = Path.of("/home/me").toAbsolutePath();
    private static final String KEYRING = "keyring:jobs/api-key";

    private final Fingerprinter fingerprinter = new Fingerprinter(new FaultySecretStore(), new SecureRandom());
    private final Map<String, String> contents = new HashMap<>();
    private final Map<String, String> here = new HashMap<>();
    private final Map<String, String> atLogin = new HashMap<>();
    private boolean isShellSilent;

    @Test
    void DRF_03_the_first_place_with_a_key_wins_in_the_documented_order() {
        contents.put(KEYRING, KEY);
        assertThat(winner()).isEqualTo(Sort.KEYRING);
        contents.put("file:" + HOME.resolve(".jobs/api.key"), KEY + "\n");
        assertThat(winner()).isEqualTo(Sort.FILE);
        contents.put(dotEnv(FOLDER), "JOBS_KEY=" + KEY);
        assertThat(winner()).isEqualTo(Sort.DOTENV);
        atLogin.put("JOBS_KEY", KEY);
        assertThat(winner()).isEqualTo(Sort.LOGIN_SHELL);
        here.put("JOBS_KEY", KEY);
        assertThat(winner()).isEqualTo(Sort.TERMINAL);

        assertThat(resolve().layers())
                .extracting(Layer::state)
                .containsExactly(
                        State.UNKNOWN, State.CURRENT, State.CURRENT, State.CURRENT, State.CURRENT, State.CURRENT);
        assertThat(resolve().isCurrent()).isTrue();
    }

    @Test
    void DRF_03_the_nearest_env_file_on_the_way_up_counts_and_in_it_the_last_line() {
        contents.put(dotEnv(HOME), "JOBS_KEY=" + KEY);
        assertThat(resolve().winner().orElseThrow().place()).isEqualTo(HOME.resolve(".env") + ":JOBS_KEY");

        contents.put(dotEnv(HOME.resolve("work")), "JOBS_KEY=" + OLD + "\nJOBS_KEY='" + KEY + "'\n");
        assertThat(resolve().isCurrent()).isTrue();

        contents.put(dotEnv(FOLDER), "OTHER=1\n");
        assertThat(resolve().winner()).isEmpty();
    }

    @Test
    void DRF_04_a_stale_layer_that_wins_is_seen() {
        contents.put(KEYRING, KEY);
        here.put("JOBS_KEY", OLD);

        assertThat(resolve().isCurrent()).isFalse();
        assertThat(resolve().winner().orElseThrow().state()).isEqualTo(State.OTHER);
    }

    @Test
    void DRF_03_a_layer_that_cannot_be_looked_at_is_told_and_makes_the_answer_doubtful() {
        isShellSilent = true;
        contents.put(KEYRING, KEY);

        var found = resolve();

        assertThat(found.isCurrent()).isTrue();
        assertThat(found.isDoubtful()).isTrue();
        assertThat(found.layers().get(2).whyUnreadable().orElseThrow().code())
                .isEqualTo(ProblemCode.LOGIN_SHELL_SILENT);
        here.put("JOBS_KEY", KEY);
        assertThat(resolve().isDoubtful()).isFalse();
    }

    @Test
    void an_empty_value_is_no_key() {
        contents.put("file:" + HOME.resolve(".jobs/api.key"), " \n");
        contents.put(dotEnv(FOLDER), "JOBS_KEY=\n");

        assertThat(resolve().winner()).isEmpty();
        assertThat(resolve().layers().get(3).state()).isEqualTo(State.NOTHING);
    }

    private static String dotEnv(Path folder) {
        return new DotEnv(folder.resolve(".env").toString(), "JOBS_KEY").notation();
    }

    private Sort winner() {
        return resolve().winner().orElseThrow().sort();
    }

    private Resolution resolve() {
        var layers = new KeyLayers(fingerprinter, new FakeEnvironment(), this::content, HOME);
        try (var secret = Secret.copyOf(KEY)) {
            var account = SampleAccounts.account("pinexq", "jobs", "work", "…", 1);
            Account holder = account.withKey(account.key()
                    .withFingerprint(fingerprinter.fingerprint(secret).fold(print -> print.hex(), problem -> "")));
            return ((Ok<Resolution>) layers.resolve(service(), holder, FOLDER)).value();
        }
    }

    private Outcome<Optional<byte[]>> content(Destination destination) {
        return Outcome.ok(Optional.ofNullable(contents.get(destination.notation()))
                .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Service service() {
        var plain = SampleServices.PINEXQ;
        return new Service(
                plain.id(),
                plain.name(),
                plain.mark(),
                plain.pages(),
                plain.environments(),
                plain.inputs(),
                plain.auth(),
                plain.keyShape(),
                new Programs(
                        List.of("JOBS_KEY"),
                        null,
                        Map.of(),
                        List.of(
                                new Source(Kind.ARGUMENT, ""),
                                new Source(Kind.ENVIRONMENT, "JOBS_KEY"),
                                new Source(Kind.DOTENV, "JOBS_KEY"),
                                new Source(Kind.FILE, "~/.jobs/api.key"),
                                new Source(Kind.KEYRING, "jobs/api-key"))),
                plain.http(),
                plain.checks(),
                plain.lifecycle(),
                plain.rotation(),
                plain.notes());
    }

    private final class FakeEnvironment implements ShellEnvironment {
        @Override
        public Optional<Secret> here(String variable) {
            return Optional.ofNullable(here.get(variable)).map(Secret::copyOf);
        }

        @Override
        public Outcome<Optional<Secret>> atLogin(String variable) {
            return isShellSilent
                    ? Outcome.failed(ProblemCode.LOGIN_SHELL_SILENT, "sh", "it took too long")
                    : Outcome.ok(Optional.ofNullable(atLogin.get(variable)).map(Secret::copyOf));
        }
    }
}
