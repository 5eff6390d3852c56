package app.chatelaine.adapters.keychain.secretservice;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.RealKeyring;
import app.chatelaine.testing.RealThing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Python's keyring and we, both on one real GNOME keyring. */
class PythonKeyringTest {
    @RegisterExtension
    static final RealKeyring KEYRING = new RealKeyring();

    private static final String PYTHON = "/usr/bin/python3";

    /** What is passed to Python as arguments here is no key of anybody. */
    private static final String VALUE = "made-for-this-test-ünï-0123456789";

    private final PythonKeyring entries = new PythonKeyring(
            Messages.of(Locale.ENGLISH), () -> Optional.of(KEYRING.address()), InstantSource.system());

    @BeforeEach
    void requirePython() throws Exception {
        RealThing.require(
                Files.isExecutable(Path.of(PYTHON))
                        && KEYRING.run(PYTHON, "-c", "import keyring").code() == 0,
                "needs python3-keyring");
    }

    @AfterEach
    void close() {
        entries.close();
    }

    @ParameterizedTest
    @CsvSource({"jobmanagement, api-key", "https://a.example/b, jo@b.example", "ünï, cödé"})
    void DLV_07_python_reads_what_we_wrote(String service, String user) throws Exception {
        assertThat(write(service, user, VALUE)).isEqualTo(Outcome.done());

        assertThat(python("print(keyring.get_password(s, u))", service, user)).isEqualTo(VALUE);
    }

    @Test
    void DLV_07_we_read_what_python_wrote_and_change_it_in_place() throws Exception {
        python("keyring.set_password(s, u, '" + VALUE + "')", "theirs", "me");

        assertThat(read("theirs", "me")).contains(VALUE);

        assertThat(write("theirs", "me", VALUE + "-2")).isEqualTo(Outcome.done());
        assertThat(python("print(keyring.get_password(s, u))", "theirs", "me")).isEqualTo(VALUE + "-2");
        assertThat(KEYRING.run("secret-tool", "search", "--all", "service", "theirs")
                        .printed()
                        .lines()
                        .filter(line -> line.startsWith("secret =")))
                .hasSize(1);
    }

    @Test
    void DLV_07_python_writes_over_ours_and_makes_no_second_one() throws Exception {
        assertThat(write("ours", "me", VALUE)).isEqualTo(Outcome.done());
        python("keyring.set_password(s, u, '" + VALUE + "-2')", "ours", "me");

        assertThat(read("ours", "me")).contains(VALUE + "-2");
        assertThat(KEYRING.run("secret-tool", "search", "--all", "service", "ours")
                        .printed()
                        .lines()
                        .filter(line -> line.startsWith("secret =")))
                .hasSize(1);
    }

    @Test
    void DLV_07_what_we_deleted_is_gone_for_python() throws Exception {
        assertThat(write("gone", "me", VALUE)).isEqualTo(Outcome.done());
        assertThat(entries.delete("gone", "me")).isEqualTo(Outcome.done());

        assertThat(python("print(keyring.get_password(s, u))", "gone", "me")).isEqualTo("None");
        assertThat(read("gone", "me")).isEmpty();
    }

    private Outcome<Outcome.Done> write(String service, String user, String value) {
        try (var secret = Secret.copyOf(value)) {
            return entries.write(service, user, secret);
        }
    }

    private Optional<String> read(String service, String user) {
        return entries.read(service, user)
                .map(found -> found.map(Secret::reveal))
                .fold(found -> found, problem -> {
                    throw new AssertionError(problem);
                });
    }

    private static String python(String what, String service, String user) throws Exception {
        String program = "import keyring, sys; from keyring.backends import SecretService;"
                + " keyring.set_keyring(SecretService.Keyring()); s, u = sys.argv[1:]; " + what;
        var answer =
                KEYRING.run("env", "PYTHONIOENCODING=utf8", "LC_ALL=C.UTF-8", PYTHON, "-c", program, service, user);
        assertThat(answer.code()).isZero();
        return answer.printed();
    }
}
