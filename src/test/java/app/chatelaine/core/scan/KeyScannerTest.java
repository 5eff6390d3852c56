package app.chatelaine.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.secret.FingerprintKey;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.KeyMask;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.SampleServices;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyScannerTest {
    private static final String KEY = Canary.value();
    private static final String ASHR = "tp_" + "k1".repeat(16);

    private final FingerprintKey fingerprints =
            ((Ok<FingerprintKey>) new Fingerprinter(new FaultySecretStore(), new SecureRandom()).open()).value();

    static Stream<List<String>> assignments() {
        return Stream.of(
                List.of(".env", "IONWORKS_API_KEY=KEY"),
                List.of(".env", "export IONWORKS_API_KEY=\"KEY\" # old"),
                List.of(".env.local", "  IONWORKS_API_KEY = 'KEY'"),
                List.of(".envrc", "export IONWORKS_API_KEY=KEY"),
                List.of(".bashrc", "export IONWORKS_API_KEY=KEY; cd"),
                List.of("config.fish", "set -gx IONWORKS_API_KEY KEY"),
                List.of(".cshrc", "setenv IONWORKS_API_KEY KEY"),
                List.of("profile.ps1", "$env:IONWORKS_API_KEY = \"KEY\""),
                List.of("a.toml", "ionworks_api_key = \"KEY\""),
                List.of("a.json", "{\"a\": 1, \"IONWORKS_API_KEY\":\"KEY\"}"),
                List.of("a.yaml", "  IONWORKS_API_KEY: KEY"),
                List.of("a.yml", "    - IONWORKS_API_KEY=KEY"),
                List.of("a.ini", "ionworks_api_key=KEY"),
                List.of("a.properties", "ionworks_api_key: KEY"),
                List.of("secret.py", "IONWORKS_API_KEY = 'KEY'"),
                List.of("config.py", "CONFIG = {'IONWORKS_API_KEY': \"KEY\"}"),
                List.of("x.py", "os.environ[\"IONWORKS_API_KEY\"] = \"KEY\""),
                List.of("x.py", "os.environ.setdefault('IONWORKS_API_KEY', 'KEY')"),
                List.of("a.ipynb", "    \"IONWORKS_API_KEY = \\\"KEY\\\"\\n\","),
                List.of("a.ipynb", "    \"%env IONWORKS_API_KEY=KEY\\n\","),
                List.of("a.ipynb", "    \"x\\nIONWORKS_API_KEY = 'KEY'\\n\","));
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void SCN_01_a_key_is_found_behind_its_variable(List<String> fileAndLine) {
        String line = "# ä\n\n"
                + fileAndLine
                        .get(1)
                        .replace("KEY", "\0")
                        .replace("_API_\0", "_API_KEY")
                        .replace("\0", KEY);

        var found = scan(fileAndLine.getFirst(), line);

        assertThat(found).extracting(Seen::key).containsExactly(KEY);
        assertThat(found.getFirst().line()).isEqualTo(3);
        assertThat(found.getFirst().column())
                .isEqualTo(line.lines().toList().get(2).indexOf(KEY) + 1);
        assertThat(found.getFirst().service()).isEqualTo("ionworks");
        assertThat(found.getFirst().variable()).isEqualToIgnoringCase("IONWORKS_API_KEY");
    }

    @Test
    void SCN_01_a_variable_with_words_around_is_known_and_a_longer_word_is_not() {
        assertThat(scan(".env", "STAGING_IONWORKS_API_KEY_2=" + KEY))
                .extracting(Seen::variable)
                .containsExactly("STAGING_IONWORKS_API_KEY_2");
        assertThat(scan(".env", "XIONWORKS_API_KEY=" + ASHR.substring(3))).isEmpty();
    }

    @Test
    void SCN_01_a_credentials_file_is_a_key_and_nothing_else() {
        var found = scan("/home/me/.plant/api.key", "\n" + KEY + "\n");

        assertThat(found).containsExactly(new Seen(2, 1, KEY, "plant", null));
        assertThat(scan("/home/me/.plant/api.key", KEY + "\nand more\n")).isEmpty();
        assertThat(scan("/home/me/api.key", KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token: KEY",
                "curl -H 'Authorization: Bearer KEY'",
                "x = Client(\"KEY\")",
                "{\"a\":{\"token\":\"KEY\"}}",
                "https://host/?key=KEY&a=b"
            })
    void SCN_02_a_key_of_a_known_shape_is_found_anywhere(String line) {
        assertThat(scan("a.py", line.replace("KEY", "\"" + ASHR + "\"")))
                .extracting(Seen::key, Seen::service)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ASHR, "ashr-labs"));
        assertThat(scan("a.yaml", line.replace("KEY", ASHR)))
                .extracting(Seen::key)
                .containsExactly(ASHR);
    }

    @Test
    void SCN_02_what_only_begins_like_a_key_is_none() {
        assertThat(scan("a.py", "tp_size = 3; x_" + ASHR + " = 4; tp_" + "k".repeat(40) + " = 5"))
                .isEmpty();
        assertThat(scan("a.py", ASHR + " = 1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KEY",
                "a KEY b",
                "x=KEY",
                "http://h/KEY/",
                "['KEY']",
                "token=KEY\\n",
                "user:KEY@host",
                "a=b&k=KEY"
            })
    void SCN_03_a_held_key_is_found_anywhere(String line) {
        assertThat(scan("notes.json", line.replace("KEY", KEY)))
                .extracting(Seen::key)
                .containsExactly(KEY);
    }

    @Test
    void SCN_03_a_key_that_only_ends_like_a_held_one_is_not_it() {
        assertThat(scan("notes.json", "x=" + "a".repeat(36) + KEY.substring(36)))
                .isEmpty();
        assertThat(scan("notes.json", "x=" + KEY + "a")).isEmpty();
        assertThat(scan("notes.json", "x=a" + KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IONWORKS_API_KEY=",
                "IONWORKS_API_KEY=your-api-key-here",
                "IONWORKS_API_KEY=$OTHER_VARIABLE",
                "IONWORKS_API_KEY=${OTHER_VARIABLE}",
                "IONWORKS_API_KEY=xxxxxxxxxxxxxxxxxxxx",
                "IONWORKS_API_KEY=<your key from the portal>",
                "IONWORKS_API_KEY=https://example.org/keys",
                "IONWORKS_API_KEY=op://vault/item/field",
                "IONWORKS_API_KEY: \"{{ lookup('env', 'X') }}\"",
                "IONWORKS_API_KEY: ${{ secrets.IONWORKS_API_KEY }}",
                "IONWORKS_API_KEY is the variable that programs read",
                "if IONWORKS_API_KEY == 'something-else'"
            })
    void SCN_04_what_stands_in_the_place_of_a_key_is_none(String line) {
        assertThat(scan(".env", line)).isEmpty();
    }

    @Test
    void SCN_04_a_call_or_a_name_in_a_program_is_no_key() {
        assertThat(scan("a.py", "IONWORKS_API_KEY = os.environ['IONWORKS_API_KEY']"))
                .isEmpty();
        assertThat(scan("a.py", "ionworks_api_key = settings.ionworks_key")).isEmpty();
    }

    @Test
    void SCN_07_a_file_of_wide_characters_is_a_text_and_one_with_zero_bytes_is_not() {
        String line = "IONWORKS_API_KEY=" + KEY + "\r\n";
        byte[] binary = ("\0" + line).getBytes(StandardCharsets.UTF_8);

        assertThat(scan(".env", ("\uFEFF" + line).getBytes(StandardCharsets.UTF_16LE)))
                .extracting(Seen::key)
                .containsExactly(KEY);
        assertThat(scanner().scan(Path.of(".env"), FileKind.DOTENV, binary, binary.length))
                .isEmpty();
    }

    @Test
    void SCN_07_bytes_that_are_no_UTF_8_hide_nothing() {
        assertThat(scan(".env", ("# Schl\u00fcssel\nIONWORKS_API_KEY=" + KEY).getBytes(Charset.forName("ISO-8859-1"))))
                .extracting(Seen::key)
                .containsExactly(KEY);
    }

    @Test
    void SCN_05_a_key_in_a_file_prints_as_its_place() {
        byte[] line = ("IONWORKS_API_KEY=" + KEY).getBytes(StandardCharsets.UTF_8);

        var keys = scanner()
                .scan(Path.of(".env"), FileKind.DOTENV, line, line.length)
                .orElseThrow();

        assertThat(keys).hasToString("[1:18]");
        keys.forEach(KeyInFile::close);
    }

    private List<Seen> scan(String file, String text) {
        return scan(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Seen> scan(String file, byte[] content) {
        Path path = Path.of(file);
        var kind = new FileChoice(SampleServices.catalogue()).kind(path);
        return kind.flatMap(found -> scanner().scan(path, found, content, content.length)).stream()
                .flatMap(List::stream)
                .map(key -> {
                    try (key) {
                        return new Seen(
                                key.line(),
                                key.column(),
                                key.secret().reveal(),
                                key.service().map(Service::id).orElse(null),
                                key.variable().orElse(null));
                    }
                })
                .toList();
    }

    private KeyScanner scanner() {
        try (var secret = Secret.copyOf(KEY)) {
            var account = SampleAccounts.account("ionworks", "production", "work", KeyMask.of(secret, ""), 1);
            var holder = account.withKey(
                    account.key().withFingerprint(fingerprints.of(secret).hex()));
            var catalogue = SampleServices.catalogue();
            return new KeyScanner(
                    catalogue,
                    new FileChoice(catalogue),
                    new HeldKeys(AccountBook.EMPTY.withAccounts(List.of(holder)), fingerprints));
        }
    }

    private record Seen(
            int line,
            int column,
            String key,
            @org.jspecify.annotations.Nullable String service,
            @org.jspecify.annotations.Nullable String variable) {}
}
