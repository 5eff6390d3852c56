package app.chatelaine.adapters.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Programs.Kind;
import app.chatelaine.core.service.Programs.Source;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.ServiceEnvironment;
import app.chatelaine.core.text.Messages;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services come from the program and from a folder of the user's. */
class CatalogueReaderTest {
    private static final Path SERVICES = Path.of("src/main/resources/app/chatelaine/adapters/catalogue/services");

    @TempDir
    Path folder;

    @Nested
    class The_shipped_services {

        @Test
        void SVC_02_are_the_files_that_lie_there_each_named_after_its_id() throws IOException {
            try (Stream<Path> files = Files.list(SERVICES)) {
                List<String> names = files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".json"))
                        .map(name -> name.substring(0, name.length() - ".json".length()))
                        .toList();

                assertThat(read().services()).extracting(Service::id).containsExactlyInAnyOrderElementsOf(names);
            }
        }

        @Test
        void are_sorted_by_name_the_one_for_all_others_last_and_have_no_problems() {
            assertThat(read().services())
                    .extracting(Service::name)
                    .containsExactly("Ashr Labs", "ION", "Ionworks", "Modelon Impact", "PineXQ", "Other service");
            assertThat(read().problems()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"ashr-labs", "ion", "ionworks", "modelon-impact", "other", "pinexq"})
        void have_a_mark_on_which_white_letters_can_be_read(String id) {
            assertThat(contrastToWhite(TestService.shipped(id).mark().color())).isGreaterThan(4.5);
        }

        @Test
        void tell_in_which_order_programs_look_for_a_key() {
            assertThat(TestService.shipped("modelon-impact").programs().sources())
                    .containsExactly(
                            new Source(Kind.ENVIRONMENT, "MODELON_IMPACT_CLIENT_API_KEY"),
                            new Source(Kind.FILE, "~/.impact/api.key"));
            assertThat(TestService.shipped("pinexq").programs().keyVariables())
                    .containsExactly("PINEXQ_API_KEY", "SECRET_KEY");
            assertThat(TestService.shipped("pinexq").programs().sources())
                    .contains(new Source(Kind.KEYRING, "jobmanagement/api-key"));
        }

        @Test
        void know_the_six_environments_of_ion_with_both_of_their_addresses() {
            assertThat(TestService.shipped("ion").environments())
                    .extracting(
                            ServiceEnvironment::id,
                            ServiceEnvironment::url,
                            e -> e.values().get("authUrl"))
                    .containsExactly(
                            ion("production", "https://api.buildwithion.com", "https://auth.buildwithion.com"),
                            ion(
                                    "sandbox",
                                    "https://staging-api.buildwithion.com",
                                    "https://staging-auth.buildwithion.com"),
                            ion(
                                    "gov-production",
                                    "https://api-production-gov.buildwithion.com",
                                    "https://auth-production-gov.buildwithion.com"),
                            ion(
                                    "gov-sandbox",
                                    "https://api-staging-gov.buildwithion.com",
                                    "https://auth-staging-gov.buildwithion.com"),
                            ion(
                                    "aus-production",
                                    "https://api-production-aus.buildwithion.com",
                                    "https://auth-production-aus.buildwithion.com"),
                            ion(
                                    "aus-sandbox",
                                    "https://api-staging-aus.buildwithion.com",
                                    "https://auth-staging-aus.buildwithion.com"));
        }

        @Test
        void know_the_shapes_of_keys_that_are_documented() {
            assertThat("iw_" + "k".repeat(20)).matches(pattern("ionworks"));
            assertThat("iwk_" + "k".repeat(20)).matches(pattern("ionworks"));
            assertThat("tp_" + "k".repeat(32)).matches(pattern("ashr-labs"));
            assertThat("tp_" + "k".repeat(31)).doesNotMatch(pattern("ashr-labs"));
            assertThat(TestService.shipped("ionworks").keyShape().prefixOf("iwk_abc"))
                    .isEqualTo("iwk_");
        }

        private static String pattern(String id) {
            return String.valueOf(TestService.shipped(id).keyShape().pattern());
        }

        private static Tuple ion(String id, String url, String authUrl) {
            return Tuple.tuple(id, url, authUrl);
        }
    }

    @Nested
    class The_users_own {

        @Test
        void are_known_beside_the_others() throws IOException {
            write("plant.json", TestService.json("plant"));

            assertThat(read().find("plant")).map(Service::name).contains("Plant server");
            assertThat(read().services()).hasSize(7);
        }

        @Test
        void may_be_none_and_their_folder_need_not_be_there() {
            folder = folder.resolve("not-there");

            assertThat(read().services()).hasSize(6);
            assertThat(read().problems()).isEmpty();
        }

        @Test
        void may_not_take_the_id_of_a_shipped_one() throws IOException {
            write("mine.json", TestService.json("ionworks"));

            assertThat(problem())
                    .isEqualTo("mine.json, line 2, id: “ionworks” is the id of a service that comes with Chatelaine.");
            assertThat(read().find("ionworks")).map(Service::name).contains("Ionworks");
        }

        @Test
        void may_not_share_an_id() throws IOException {
            write("a.json", TestService.json("plant"));
            write("b.json", TestService.json("plant"));

            assertThat(problem()).isEqualTo("b.json, line 2, id: “plant” is the id of another service of yours.");
            assertThat(read().find("plant")).isPresent();
        }

        @Test
        void with_a_mistake_hide_no_other() throws IOException {
            write("a.json", "{");
            write("b.json", TestService.json("plant"));
            write("c.json", TestService.json("third").replace("\"header\"", "\"heder\""));
            write("notes.txt", "not a service");

            assertThat(read().problems())
                    .extracting(Problem::code)
                    .containsOnly(ProblemCode.SERVICE_FILE_INVALID)
                    .hasSize(2);
            assertThat(read().services()).hasSize(7);
        }

        @Test
        void that_are_no_text_are_said() throws IOException {
            Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

            assertThat(problem())
                    .isEqualTo("binary.json, line 1, the file: it cannot be read as text in UTF-8 of at most 1 MiB.");
        }
    }

    @Nested
    class A_mistake {

        @Test
        void in_json_is_told_with_line_and_column_and_without_the_text() throws IOException {
            write("x.json", "{\n  \"id\": \"x\",\n  secret-text\n}");

            assertThat(problem())
                    .startsWith("x.json, line 3, the file: this is not valid JSON")
                    .doesNotContain("secret");
        }

        @Test
        void in_the_name_of_a_field_is_told_with_the_names_that_are_possible() throws IOException {
            write("x.json", TestService.json("x").replace("\"verdict\"", "\"verdikt\""));

            assertThat(problem())
                    .startsWith(
                            "x.json, line 12, checks.key[0].answers[0].verdikt: there is no such field; here are possible:")
                    .contains("verdict");
        }

        @Test
        void that_leaves_a_field_out_is_told_where_it_should_be() throws IOException {
            write("x.json", TestService.json("x").replace("\"cost\": \"free\"", "\"uncheckable\": \"No.\""));

            assertThat(problem()).isEqualTo("x.json, line 7, checks: the field “cost” is missing.");
        }

        @Test
        void that_leaves_the_checks_out_is_told_how_to_say_that_there_is_none() throws IOException {
            write("x.json", TestService.json("x").replaceAll("(?s)\"key\": \\[.*\\],\\s+\"cost\"", "\"cost\""));

            assertThat(problem())
                    .isEqualTo(
                            "x.json, line 7, checks: no step always runs, so “checks.uncheckable” must say in a sentence"
                                    + " why there is no check.");
        }

        @Test
        void in_a_template_is_told_with_the_values_that_are_known() throws IOException {
            write("x.json", TestService.json("x").replace("{url}/me", "{url}/{usr}"));

            assertThat(problem())
                    .isEqualTo(
                            "x.json, line 10, checks.key[0].url: no value named “usr” is known here; known are: url, app, key.");
        }

        @Test
        void that_would_send_the_key_to_a_fixed_host_is_told() throws IOException {
            write("x.json", TestService.json("x").replace("{url}/me", "https://elsewhere.example/me"));

            assertThat(problem())
                    .startsWith("x.json, line 10, checks.key[0].url: an address must begin with a value such as {url}");
        }

        @Test
        void of_a_field_that_stands_there_twice_is_told() throws IOException {
            write("x.json", TestService.json("x").replace("\"id\": \"x\"", "\"id\": \"x\", \"id\": \"y\""));

            assertThat(problem())
                    .startsWith("x.json, line 2, the file: this is not valid JSON, or a field stands there twice");
        }

        @Test
        void is_told_in_the_language_of_the_user() throws IOException {
            write("x.json", "[]");

            var german = new CatalogueReader(Messages.of(Locale.GERMAN)).read(folder);

            assertThat(german.problems().getFirst().details())
                    .endsWith("die Datei", "hier muss ein Objekt in geschweiften Klammern stehen");
        }
    }

    private Catalogue read() {
        return new CatalogueReader(TestService.ENGLISH).read(folder);
    }

    /** The only problem as a sentence, with the name of the file in the place of its path. */
    private String problem() {
        var problems = read().problems();
        assertThat(problems).hasSize(1);
        return TestService.ENGLISH.of(problems.getFirst()).replace(folder + File.separator, "");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** As WCAG 2 counts it, 1 to 21. */
    private static double contrastToWhite(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        double luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
