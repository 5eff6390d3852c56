package app.chatelaine.adapters.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.file.JsonDocument.Damaged;
import app.chatelaine.adapters.file.JsonDocument.Good;
import app.chatelaine.adapters.file.JsonDocument.Newer;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.WindowState;
import app.chatelaine.core.watch.AlertLedger;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFormatsTest {
    private static final JsonDocument<AccountBook> ACCOUNTS = document(new AccountFormat(), true);

    /** Each document with a value that has something in each of its parts, and its golden file. */
    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(Named.of("accounts", ACCOUNTS), Fixtures.BOOK, "accounts-1.json"),
                Arguments.of(
                        Named.of("settings", document(new SettingsFormat(), true)),
                        Fixtures.SETTINGS,
                        "settings-1.json"),
                Arguments.of(
                        Named.of("window", document(new WindowStateFormat(), true)), Fixtures.WINDOW, "window-1.json"),
                Arguments.of(
                        Named.of("alerts", document(new AlertLedgerFormat(), false)), Fixtures.ALERTS, "alerts-1.json"),
                Arguments.of(
                        Named.of("recent", document(new RecentKeysFormat(), true)), Fixtures.RECENT, "recent-1.json"),
                Arguments.of(
                        Named.of("rotations", document(new RotationFormat(), true)),
                        Fixtures.ROTATIONS,
                        "rotations-1.json"),
                Arguments.of(
                        Named.of("health", document(new HealthFormat(), false)), Fixtures.history(), "health-1.json"));
    }

    @Nested
    class A_round_trip {

        @ParameterizedTest
        @MethodSource("app.chatelaine.adapters.file.DocumentFormatsTest#documents")
        <T> void gives_back_every_part(JsonDocument<T> document, T value) {
            assertThat(document.read(document.bytes(value))).isEqualTo(new Good<>(value));
        }

        /** Else a part that is forgotten by reader and writer alike would come back as the default and be missed. */
        @Test
        void is_tried_with_values_that_have_nothing_at_its_default() {
            assertThat(alike(Fixtures.FULL, Fixtures.PLAIN)).isEmpty();
            assertThat(alike(Fixtures.BOOK, AccountBook.EMPTY)).isEmpty();
            assertThat(alike(Fixtures.SETTINGS, Settings.DEFAULT)).isEmpty();
            assertThat(alike(Fixtures.WINDOW, WindowState.DEFAULT)).isEmpty();
            assertThat(alike(Fixtures.ALERTS, AlertLedger.EMPTY)).isEmpty();
            assertThat(alike(Fixtures.WINDOW.columns().getLast(), new WindowState.Column("", 100, true)))
                    .isEmpty();
            assertThat(alike(Fixtures.FULL_ROTATION, Fixtures.PLAIN_ROTATION)).isEmpty();
            assertThat(alike(
                            Fixtures.FULL_ROTATION.events().getLast(),
                            Fixtures.PLAIN_ROTATION.events().getLast()))
                    .isEmpty();
            assertThat(alike(Fixtures.FULL_RESULT, Fixtures.PLAIN_RESULT)).isEmpty();
            var timings = Objects.requireNonNull(Fixtures.FULL_RESULT.timings());
            assertThat(alike(timings, new CheckResult.Timings(null, null, null, null, java.time.Duration.ZERO)))
                    .isEmpty();
        }
    }

    @Nested
    class A_golden_file {

        @ParameterizedTest
        @MethodSource("app.chatelaine.adapters.file.DocumentFormatsTest#documents")
        <T> void of_the_schema_can_be_read(JsonDocument<T> document, T value, String golden) throws IOException {
            assertThat(document.read(resource(golden))).isEqualTo(new Good<>(value));
        }

        /** A change of the form that is no new schema would be read wrongly by programs that are out there. */
        @ParameterizedTest
        @MethodSource("app.chatelaine.adapters.file.DocumentFormatsTest#documents")
        <T> void is_what_is_written(JsonDocument<T> document, T value, String golden) throws IOException {
            assertThat(new String(document.bytes(value), UTF_8))
                    .isEqualToNormalizingNewlines(new String(resource(golden), UTF_8).stripTrailing());
        }
    }

    @Nested
    class A_document_that_was_changed_by_hand {
        private final String good = new String(ACCOUNTS.bytes(Fixtures.BOOK), UTF_8);

        @Test
        void is_read_without_what_nobody_knows() {
            assertThat(read(good.replace("\"notes\"", "\"color\" : \"red\",\n    \"notes\"")))
                    .isEqualTo(new Good<>(Fixtures.BOOK));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"service\" : \"ion\" -> \"servant\" : \"ion\"",
                    "\"service\" : \"ion\" -> \"service\" : null",
                    "\"service\" : \"ion\" -> \"service\" : 7",
                    "\"id\" : \"aaaa\" -> \"id\" : \"a/../b\"",
                    "\"createdAtSource\" : \"user\" -> \"createdAtSource\" : \"crystal-ball\"",
                    "\"expiry\" : \"never\" -> \"expiry\" : \"soon\"",
                    "\"expiry\" : \"P90D\" -> \"expiry\" : \"P90\"",
                    "2026-02-01T08:00:00Z -> 2026-02-30T08:00:00Z",
                    "\"staleAfterDays\" : 30 -> \"staleAfterDays\" : 3000000000",
                    "\"staleAfterDays\" : 30 -> \"staleAfterDays\" : 30.5",
                    "\"plainHttp\" : true -> \"plainHttp\" : \"yes\"",
                    "\"processId\" : 4711 -> \"processId\" : \"4711\"",
                    "\"schema\" : 1 -> \"schema\" : 0",
                    "\"schema\" : 1 -> \"schema\" : \"1\"",
                    "\"schema\" : 1 -> \"scheme\" : 1",
                    "\"accounts\" : [ -> \"accounts\" : 7, \"others\" : [",
                })
        void is_damaged_when_a_part_is_not_understood(String edit) {
            String[] parts = edit.split(" -> ", 2);
            assertThat(good).contains(parts[0]);

            assertThat(read(good.replace(parts[0], parts[1]))).isEqualTo(new Damaged<>());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "null", "[]", "7", "\"accounts\"", "{}", "not JSON at all", "\0\0\0\0"})
        void is_damaged_when_it_is_something_else(String text) {
            assertThat(read(text)).isEqualTo(new Damaged<>());
        }

        @Test
        void is_damaged_when_something_follows_it() {
            assertThat(read(good + "\n{}")).isEqualTo(new Damaged<>());
        }

        @Test
        void is_damaged_when_it_was_cut_off_anywhere() {
            byte[] whole = good.stripTrailing().getBytes(UTF_8);
            for (int length = 0; length < whole.length; length++) {
                assertThat(ACCOUNTS.read(Arrays.copyOf(whole, length)))
                        .as("cut after %d bytes", length)
                        .isEqualTo(new Damaged<>());
            }
        }

        @Test
        void is_damaged_and_does_not_end_the_program_when_it_is_nested_without_end() {
            assertThat(read("{\"schema\":1,\"accounts\":" + "[".repeat(100_000)))
                    .isEqualTo(new Damaged<>());
        }

        @Test
        void has_settings_at_their_default_where_it_names_none() {
            var settings = document(new SettingsFormat(), true);

            assertThat(settings.read("{\"schema\":1}".getBytes(UTF_8))).isEqualTo(new Good<>(Settings.DEFAULT));
        }
    }

    @Test
    void settings_of_before_the_watch_are_read_with_the_watch_at_its_default() throws IOException {
        var settings = document(new SettingsFormat(), true);

        assertThat(settings.read(resource("settings-1-without-watch.json")))
                .isEqualTo(new Good<>(Fixtures.SETTINGS_WITHOUT_WATCH));
    }

    @Test
    void settings_of_before_the_tray_close_to_it() throws IOException {
        String older = golden("settings-1.json")
                .replace(",\n  \"closeToTray\" : false", "")
                .replace(",\n  \"lessMotion\" : true", "");
        assertThat(older).doesNotContain("closeToTray").doesNotContain("lessMotion");

        assertThat(document(new SettingsFormat(), true).read(older.getBytes(UTF_8)))
                .isEqualTo(new Good<>(Fixtures.SETTINGS_WITHOUT_TRAY));
    }

    @Test
    void a_window_of_before_the_tray_was_not_told_of_it() throws IOException {
        String older = golden("window-1.json").replace(",\n  \"toldOfTray\" : true", "");
        assertThat(older).doesNotContain("toldOfTray");

        assertThat(document(new WindowStateFormat(), true).read(older.getBytes(UTF_8)))
                .isEqualTo(new Good<>(Fixtures.WINDOW_WITHOUT_TRAY));
    }

    @Nested
    class A_document_of_a_newer_schema {

        @Test
        void is_understood_as_far_as_it_can_be() {
            String newer = new String(ACCOUNTS.bytes(Fixtures.BOOK), UTF_8)
                    .replace("\"schema\" : 1", "\"schema\" : 2")
                    .replace("\"writtenBy\" : \"1.2.3\"", "\"writtenBy\" : \"9.0.0\", \"vaults\" : [ ]");

            assertThat(read(newer)).isEqualTo(new Newer<>("9.0.0", new Good<>(Fixtures.BOOK)));
        }

        @Test
        void is_no_damaged_one_even_when_nothing_of_it_is_understood() {
            assertThat(read("{\"schema\":9}")).isEqualTo(new Newer<>("?", new Damaged<>()));
        }
    }

    private static JsonDocument.Reading<AccountBook> read(String text) {
        return ACCOUNTS.read(text.getBytes(UTF_8));
    }

    private static <T> JsonDocument<T> document(JsonFormat<T> format, boolean readable) {
        return new JsonDocument<>(format, SchemaUpgrades.NONE, readable, Kits.VERSION);
    }

    private static String golden(String name) throws IOException {
        return new String(resource(name), UTF_8).replace("\r\n", "\n");
    }

    static byte[] resource(String name) throws IOException {
        try (var golden = DocumentFormatsTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(golden, name).readAllBytes();
        }
    }

    /** The components, and those of records in them, that are the same in both. */
    private static List<String> alike(Record one, Record other) {
        var alike = new ArrayList<String>();
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            try {
                var mine = component.getAccessor().invoke(one);
                var theirs = component.getAccessor().invoke(other);
                if (Objects.equals(mine, theirs)) {
                    alike.add(one.getClass().getSimpleName() + "." + component.getName());
                } else if (mine instanceof Record a && theirs instanceof Record b && a.getClass() == b.getClass()) {
                    alike.addAll(alike(a, b));
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return alike;
    }
}
