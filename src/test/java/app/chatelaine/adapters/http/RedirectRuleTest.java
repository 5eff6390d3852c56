package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectRuleTest {
    private static final HttpUrl FROM = HttpUrl.get("https://api.example:8443/v1/me?x=1");

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void these_lead_elsewhere(int status) {
        assertThat(RedirectRule.target(FROM, status, "/v2/me")).contains(HttpUrl.get("https://api.example:8443/v2/me"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 300, 304, 305, 306, 309, 401})
    void these_do_not_whatever_they_name(int status) {
        assertThat(RedirectRule.target(FROM, status, "/v2/me")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "file:///etc/passwd", "ftp://api.example/", "https://", "http://[::"})
    void what_is_no_web_address_leads_nowhere(String location) {
        assertThat(RedirectRule.target(FROM, 302, location)).isEmpty();
    }

    @Test
    void no_address_leads_nowhere() {
        assertThat(RedirectRule.target(FROM, 302, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/other",
                "?y=2",
                "https://api.example:8443/",
                "//api.example:8443/x",
                "HTTPS://API.EXAMPLE:8443/",
                "https://user@api.example:8443/"
            })
    void the_same_scheme_host_and_port_are_the_same_origin(String location) {
        assertThat(RedirectRule.sameOrigin(FROM, to(location))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example:8443/",
                "https://api.example/",
                "https://api.example:444/",
                "https://evil.example:8443/",
                "//evil.example:8443/",
                "https://api.example.evil.example:8443/",
                "https://api.example:8443@evil.example/",
                "https://evil.example\\@api.example:8443/"
            })
    void anything_else_is_not(String location) {
        assertThat(RedirectRule.sameOrigin(FROM, to(location))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/path?key=secret,     https://other.example",
        "https://user:secret@other.example:8443/,   https://other.example:8443",
        "http://[::1]:80/,                          http://[::1]",
    })
    void an_origin_is_shown_without_anything_that_could_hold_a_key(String url, String shown) {
        assertThat(RedirectRule.origin(HttpUrl.get(url))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "301, GET, GET", "301, HEAD, HEAD", "301, POST, GET", "301, PUT, PUT", "301, DELETE, DELETE",
        "302, GET, GET", "302, HEAD, HEAD", "302, POST, GET", "302, PUT, PUT", "302, DELETE, DELETE",
        "303, GET, GET", "303, HEAD, HEAD", "303, POST, GET", "303, PUT, GET", "303, DELETE, GET",
        "307, GET, GET", "307, HEAD, HEAD", "307, POST, POST", "307, PUT, PUT", "307, DELETE, DELETE",
        "308, GET, GET", "308, HEAD, HEAD", "308, POST, POST", "308, PUT, PUT", "308, DELETE, DELETE",
    })
    void the_status_says_which_method_goes_on(int status, String before, String after) {
        boolean hasBody = before.equals("POST") || before.equals("PUT");
        Request request = new Request.Builder()
                .url(FROM)
                .header("Content-Type", "text/plain")
                .header("x-api-key", "kept")
                .method(before, hasBody ? RequestBody.create("body", null) : null)
                .build();

        Request next = RedirectRule.follow(request, status, to("/next"));

        assertThat(next.method()).isEqualTo(after);
        assertThat(next.url()).isEqualTo(to("/next"));
        assertThat(next.header("x-api-key")).isEqualTo("kept");
        if (hasBody && after.equals("GET")) {
            assertThat(next.header("Content-Type")).isNull();
            assertThat(next.body()).isNull();
        }
    }

    private static HttpUrl to(String location) {
        return RedirectRule.target(FROM, 302, location).orElseThrow();
    }
}
