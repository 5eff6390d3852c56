package app.chatelaine.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two addresses are of one origin when scheme, host and port are the same. */
class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.example/a, https://API.example:443/b?c#d",
        "http://localhost, HTTP://localhost:80/",
        "https://[::1]:8443/x, https://[::1]:8443"
    })
    void the_same(String one, String other) {
        assertThat(Origin.of(one)).isPresent().isEqualTo(Origin.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example, http://api.example",
        "https://api.example, https://api.example:8443",
        "https://api.example, https://api.example.evil.example",
        "https://api.example, https://www.api.example"
    })
    void different(String one, String other) {
        assertThat(Origin.of(one)).isPresent().isNotEqualTo(Origin.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.example",
                "/path",
                "ftp://api.example",
                "file:///etc/passwd",
                "https://user@api.example",
                "https://good.example@evil.example",
                "https://good.example\\@evil.example",
                "https://a b",
                "https://",
                "https://a:80.example"
            })
    void what_has_none(String text) {
        assertThat(Origin.of(text)).isEmpty();
    }

    @Test
    void it_is_written_without_the_usual_port() {
        assertThat(Origin.of("HTTPS://Api.Example:443/x").orElseThrow()).hasToString("https://api.example");
        assertThat(Origin.of("http://127.0.0.1:8080").orElseThrow().place()).isEqualTo("127.0.0.1:8080");
    }
}
