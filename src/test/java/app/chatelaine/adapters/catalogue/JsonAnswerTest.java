package app.chatelaine.adapters.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer;
import app.chatelaine.core.health.Answer;
import app.chatelaine.core.health.CheckResult.Timings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer over HTTP, as rules see it. */
class JsonAnswerTest {
    private static final String BODY = """
            {"text":"a","number":4.50,"whole":1588016253,"seconds":1588016253.0,"truth":false,"nothing":null,"list":["b",2,true],
             "inner":{"a/b":{"c~d":"deep"}},"objects":[{"id":1}],"empty":[],
             "links":[{"rel":["self","Info"],"href":"/api/Info"},{"rel":"broken"},{"href":7}]}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /text             | a
            /number           | 4.50
            /whole            | 1588016253
            /seconds          | 1588016253.0
            /truth            | false
            /list             | b 2 true
            /list/1           | 2
            /inner/a~1b/c~0d  | deep
            /objects          | [{"id":1}]
            /objects/0/id     | 1
            """)
    void a_pointer_finds_a_value_as_text(String pointer, String text) {
        assertThat(answer("application/json", BODY).at(pointer)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/nowhere", "/list/9", "/text/deeper"})
    void a_pointer_finds_neither_null_nor_what_is_not_there(String pointer) {
        assertThat(answer("application/json", BODY).at(pointer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "hello", "{", "{} {}", "<html>", "{\"a\":1,}"})
    void what_is_no_json_has_no_values(String body) {
        assertThat(answer("application/json", body).isJson()).isFalse();
        assertThat(answer("application/json", body).at("/a")).isEmpty();
        assertThat(answer("application/json", body).sirenLink("Info")).isEmpty();
    }

    @Test
    void json_that_is_nested_without_end_is_none_and_does_no_harm() {
        assertThat(answer("application/json", "[".repeat(100_000)).isJson()).isFalse();
    }

    @Test
    void json_is_json_whatever_it_calls_itself() {
        assertThat(answer("text/plain", "{\"a\":1}").at("/a")).contains("1");
    }

    @Test
    void a_body_that_was_cut_off_is_no_json() {
        assertThat(new JsonAnswer(answered("application/json", "{}", true)).isJson())
                .isFalse();
    }

    @Test
    void a_siren_link_is_found_by_any_of_its_relations() {
        assertThat(answer("application/json", BODY).sirenLink("Info")).contains("/api/Info");
        assertThat(answer("application/json", BODY).sirenLink("broken")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text/html; charset=utf-8 | hello                 | true
            TEXT/HTML                | {}                    | true
            application/json         | {"a":"<html>"}        | false
            text/plain               | ` <!doctype HTML>`    | true
            application/json         | <HTML lang="en">      | true
            text/plain               | hello                 | false
            """)
    void a_web_page_is_known_by_its_type_or_its_beginning(String type, String body, boolean page) {
        assertThat(answer(type, body).isWebPage()).isEqualTo(page);
    }

    private static Answer answer(String type, String body) {
        return new JsonAnswer(answered(type, body, false));
    }

    private static HttpAnswer.Answered answered(String type, String body, boolean cut) {
        return new HttpAnswer.Answered(
                200,
                Map.of("content-type", List.of(type)),
                body,
                cut,
                null,
                new Timings(null, null, null, null, Duration.ZERO),
                1);
    }
}
