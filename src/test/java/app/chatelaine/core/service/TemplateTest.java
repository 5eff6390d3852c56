package app.chatelaine.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Values are put into templates so that each means only itself where it stands. */
class TemplateTest {
    private static final Map<String, String> VALUES = Map.of(
            "url", "https://api.example",
            "key", "a:b/c d",
            "path", "/own/path",
            "name", "a/b?c=d&e",
            "quoted", "say \"no\"\\\n");

    private static Optional<String> get(String name) {
        return Optional.ofNullable(VALUES.get(name));
    }

    @Nested
    class An_address {

        @Test
        void takes_the_value_at_its_beginning_as_it_is() {
            assertThat(address("{url}/users/me")).contains("https://api.example/users/me");
        }

        @Test
        void takes_a_value_as_one_segment_of_its_path() {
            assertThat(address("{url}/of/{name}")).contains("https://api.example/of/a%2Fb%3Fc=d&e");
        }

        @Test
        void leaves_a_colon_in_a_path_as_bot_tokens_have_one() {
            assertThat(address("{url}/bot{key}/getMe")).contains("https://api.example/bota:b%2Fc%20d/getMe");
        }

        @Test
        void takes_a_value_as_one_value_of_its_query() {
            assertThat(address("{url}/x?q={name}")).contains("https://api.example/x?q=a%2Fb%3Fc%3Dd%26e");
        }

        @Test
        void takes_a_marked_value_as_it_is() {
            assertThat(address("{url}{+path}")).contains("https://api.example/own/path");
        }

        @Test
        void is_not_made_when_a_value_is_missing() {
            assertThat(address("{url}/{nobody}")).isEmpty();
        }

        private static Optional<String> address(String template) {
            return Template.of(template).fillAddress(TemplateTest::get);
        }
    }

    @Nested
    class A_body {

        @Test
        void of_json_keeps_a_value_inside_its_quotation_marks() {
            assertThat(Template.of("{\"a\":\"{quoted}\"}").fill(Filling.JSON, TemplateTest::get))
                    .contains("{\"a\":\"say \\\"no\\\"\\\\\\u000a\"}");
        }

        @Test
        void of_a_form_keeps_a_value_in_its_field() {
            assertThat(Template.of("a=1&name={name}").fill(Filling.QUERY, TemplateTest::get))
                    .contains("a=1&name=a%2Fb%3Fc%3Dd%26e");
        }

        @Test
        void may_be_graphql_whose_braces_have_blanks() {
            String query = "query { me { id } }";

            assertThat(Template.of(query).names()).isEmpty();
            assertThat(Template.of(query).fill(Filling.JSON, TemplateTest::get)).contains(query);
        }
    }

    @Test
    void a_template_tells_the_names_of_its_values_and_the_first() {
        var template = Template.of("{url}/a/{+path}/{name}");

        assertThat(template.names()).containsExactly("url", "path", "name");
        assertThat(template.firstName()).contains("url");
        assertThat(Template.of("https://{url}").firstName()).isEmpty();
    }

    @Test
    void literals_can_be_encoded_around_the_places() {
        assertThat(Template.of("a b/{key}{+path}").escapeLiterals(Filling.QUERY))
                .isEqualTo("a%20b%2F{key}{+path}");
    }
}
