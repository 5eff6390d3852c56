package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.SandboxFixture.header;
import static app.chatelaine.sandbox.SandboxFixture.json;
import static app.chatelaine.sandbox.SandboxFixture.reveal;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.sandbox.ModelonSandbox.Host;
import app.chatelaine.sandbox.ModelonSandbox.InvalidKey;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Transport.class)
class ModelonSandboxTest {
    private static final String KEY = "impact-api-key";

    private final SandboxFixture fixture;

    ModelonSandboxTest(Transport transport) {
        fixture = new SandboxFixture(transport);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Nested
    class Behind_a_hub {
        private final ModelonSandbox modelon = new ModelonSandbox(fixture.settings, Host.HUB, InvalidKey.UNAUTHORIZED);
        private final SandboxServer server = fixture.start(modelon);

        @Test
        void the_hub_shows_its_version_without_a_key() throws Exception {
            var answer = fixture.get(server.url() + "/hub/api/");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "x-jupyterhub-version")).isEqualTo("5.2.1");
            assertThat(server.requests()).containsExactly(new SeenRequest("GET", "/hub/api/", false, 200));
        }

        @Test
        void the_hub_tells_where_the_users_server_is_and_Impact_lies_below_it() throws Exception {
            String key = reveal(modelon.issue(Behaviour.ACCEPTED));
            var user = json(fixture.get(server.url() + "/hub/api/user", KEY, key));
            String impact = server.url() + user.at("/server").asString() + "impact";
            var me = fixture.get(impact + "/api/users/me", KEY, key);

            assertThat(user.at("/server").asString()).matches("/user/[^/]+/");
            assertThat(me.statusCode()).isEqualTo(200);
            assertThat(json(me).at("/data").propertyNames())
                    .containsExactly("id", "username", "firstName", "lastName", "email", "license", "roles", "tenant");
            assertThat(json(me).at("/data/tenant").propertyNames()).containsExactly("id", "groupName");
            assertThat(json(fixture.get(impact + "/api/")).at("/version").asString())
                    .isEqualTo("4.29.0");
        }

        @Test
        void a_server_that_is_not_started_is_null() throws Exception {
            String key = reveal(modelon.issueWithoutServer());
            var user = json(fixture.get(server.url() + "/hub/api/user", KEY, key));

            assertThat(user.has("server")).isTrue();
            assertThat(user.get("server").isNull()).isTrue();
        }

        @Test
        void the_hub_refuses_a_wrong_key() throws Exception {
            var answer = fixture.get(server.url() + "/hub/api/user", KEY, "k".repeat(40));

            assertThat(answer.statusCode()).isEqualTo(401);
        }

        @Test
        void the_server_of_another_user_is_not_found() throws Exception {
            String key = reveal(modelon.issue(Behaviour.ACCEPTED));

            assertThat(fixture.get(server.url() + "/user/somebody/impact/api/users/me", KEY, key)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Nested
    class Without_a_hub {
        private final ModelonSandbox modelon =
                new ModelonSandbox(fixture.settings, Host.DIRECT, InvalidKey.UNAUTHORIZED);
        private final SandboxServer server = fixture.start(modelon);

        @Test
        void there_is_no_hub() throws Exception {
            var answer = fixture.get(server.url() + "/hub/api/");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(header(answer, "x-jupyterhub-version")).isEmpty();
        }

        @Test
        void Impact_lies_at_the_base_address() throws Exception {
            assertThat(json(fixture.get(server.url() + "/api/")).at("/version").asString())
                    .isEqualTo("4.29.0");
            assertThat(me(modelon.issue(Behaviour.ACCEPTED)).statusCode()).isEqualTo(200);
        }

        @ParameterizedTest(name = "{0} gets {1}")
        @CsvSource({"REJECTED, 401", "EXPIRED, 401", "FORBIDDEN, 403", "RATE_LIMITED, 429", "SERVER_ERROR, 500"})
        void refusals_have_a_message_and_a_whole_number_as_code(Behaviour behaviour, int status) throws Exception {
            assertRefusal(me(modelon.issue(behaviour)), status, status);
        }

        @Test
        void no_free_seat_is_402() throws Exception {
            assertRefusal(me(modelon.issueWithoutSeat()), 402, 402);
        }

        @Test
        void a_wrong_key_may_be_a_bad_request_too() throws Exception {
            var other = new ModelonSandbox(fixture.settings, Host.DIRECT, InvalidKey.BAD_REQUEST);
            var otherServer = fixture.start(other);
            var answer = fixture.get(otherServer.url() + "/api/users/me", KEY, "k".repeat(40));

            assertRefusal(answer, 400, 12035);
        }

        private HttpResponse<String> me(CreatedKey key) throws Exception {
            return fixture.get(server.url() + "/api/users/me", KEY, reveal(key));
        }
    }

    private static void assertRefusal(HttpResponse<String> answer, int status, int code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).propertyNames()).containsExactly("error");
        assertThat(json(answer).at("/error").propertyNames()).containsExactly("message", "code");
        assertThat(json(answer).at("/error/code").intValue()).isEqualTo(code);
    }
}
