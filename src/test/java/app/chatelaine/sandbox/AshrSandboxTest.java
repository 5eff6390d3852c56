package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.SandboxFixture.json;
import static app.chatelaine.sandbox.SandboxFixture.reveal;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Transport.class)
class AshrSandboxTest {
    private final SandboxFixture fixture;
    private final AshrSandbox ashr;
    private final SandboxServer server;

    AshrSandboxTest(Transport transport) {
        fixture = new SandboxFixture(transport);
        ashr = new AshrSandbox(fixture.settings);
        server = fixture.start(ashr);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void its_base_address_has_the_documented_path() {
        assertThat(server.url()).endsWith("/testing-platform-api");
    }

    @Test
    void a_key_is_tp_and_at_least_32_characters() {
        assertThat(reveal(ashr.issue(Behaviour.ACCEPTED))).matches("tp_[A-Za-z0-9]{32,}");
    }

    @Test
    void the_session_tells_user_and_tenant() throws Exception {
        var answer = session(Behaviour.ACCEPTED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/user").propertyNames()).containsExactly("id", "email");
        assertThat(json(answer).at("/tenant").propertyNames()).containsExactly("id", "tenant_name");
    }

    @ParameterizedTest(name = "{0} gets {1}: {2}")
    @CsvSource({
        "REJECTED, 401, Invalid API key.",
        "EXPIRED, 401, API key has expired.",
        "FORBIDDEN, 403, This operation is not allowed with an API key.",
        "RATE_LIMITED, 429, Rate limit exceeded.",
        "SERVER_ERROR, 500, Internal server error."
    })
    void refusals_say_why_in_their_message(Behaviour behaviour, int status, String message) throws Exception {
        var answer = session(behaviour);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/message").asString()).isEqualTo(message);
    }

    @Test
    void only_a_bearer_header_with_the_prefix_is_well_formed() throws Exception {
        String key = reveal(ashr.issue(Behaviour.ACCEPTED));

        for (String header : new String[] {key, "Token " + key, "Bearer " + key.substring(3)}) {
            var answer = fixture.get(server.url() + "/session", "Authorization", header);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(json(answer).at("/message").asString()).isEqualTo("Malformed Authorization header.");
        }
    }

    @Test
    void the_list_of_keys_has_the_documented_fields_and_no_key() throws Exception {
        String key = reveal(ashr.issue(Behaviour.ACCEPTED));
        String expired = reveal(ashr.issue(Behaviour.EXPIRED));
        var answer = fixture.get(server.url() + "/api-keys?include_inactive=true", "Authorization", "Bearer " + key);

        assertThat(json(answer).get(0).propertyNames())
                .containsExactly("id", "key_prefix", "name", "created_at", "last_used_at", "is_active");
        assertThat(json(answer).at("/0/key_prefix").asString()).isEqualTo(key.substring(0, 8));
        assertThat(json(answer).at("/0/created_at").asString()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(json(answer).at("/0/is_active").booleanValue()).isTrue();
        assertThat(json(answer).at("/1/is_active").booleanValue()).isFalse();
        assertThat(answer.body()).doesNotContain(key).doesNotContain(expired);
    }

    @Test
    void a_path_that_is_not_its_own_is_not_found() throws Exception {
        assertThat(fixture.get(server.url()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> session(Behaviour behaviour) throws Exception {
        return fixture.get(server.url() + "/session", "Authorization", "Bearer " + reveal(ashr.issue(behaviour)));
    }
}
