package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.SandboxFixture.header;
import static app.chatelaine.sandbox.SandboxFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.creation.CreatedKey;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Transport.class)
class IonSandboxTest {
    private static final String ME = "query { me { id name email organization { id domain } } }";

    private final SandboxFixture fixture;
    private final IonRealm realm;
    private final SandboxServer auth;
    private final SandboxServer api;

    IonSandboxTest(Transport transport) {
        fixture = new SandboxFixture(transport);
        realm = new IonRealm(fixture.settings, Duration.ofMinutes(5));
        auth = fixture.start(new IonAuthSandbox(realm));
        api = fixture.start(new IonApiSandbox(fixture.settings, realm));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Nested
    class The_auth_host {

        @Test
        void shows_the_realm_without_a_key() throws Exception {
            var answer = fixture.get(auth.url() + "/realms/api-keys/.well-known/openid-configuration");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).at("/issuer").asString()).isEqualTo(auth.url() + "/realms/api-keys");
            assertThat(json(answer).at("/token_endpoint").asString())
                    .isEqualTo(auth.url() + "/realms/api-keys/protocol/openid-connect/token");
            assertThat(auth.requests().getFirst().withKey()).isFalse();
        }

        @ParameterizedTest(name = "with \"{0}\" added")
        @ValueSource(strings = {"", "&audience=https%3A%2F%2Fapi.example"})
        void exchanges_id_and_secret_for_a_token_with_or_without_an_audience(String more) throws Exception {
            var answer = exchange(realm.issue(Behaviour.ACCEPTED), more);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).at("/token_type").asString()).isEqualTo("Bearer");
            assertThat(json(answer).at("/expires_in").intValue()).isEqualTo(300);
            assertThat(json(answer).at("/access_token").asString()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({"REJECTED, unauthorized_client", "EXPIRED, invalid_client"})
        void refuses_a_wrong_secret_and_a_disabled_client_in_the_same_words(Behaviour behaviour, String error)
                throws Exception {
            var answer = exchange(realm.issue(behaviour), "");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(json(answer).at("/error").asString()).isEqualTo(error);
            assertThat(json(answer).at("/error_description").asString())
                    .isEqualTo("Invalid client or Invalid client credentials");
        }

        @Test
        void does_not_know_a_client_that_it_never_made() throws Exception {
            var answer = exchange("grant_type=client_credentials&client_id=nobody&client_secret=" + "k".repeat(32));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(json(answer).at("/error").asString()).isEqualTo("invalid_client");
        }

        @Test
        void grants_nothing_but_client_credentials() throws Exception {
            var answer = exchange("grant_type=password&username=somebody");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).at("/error").asString()).isEqualTo("unsupported_grant_type");
        }
    }

    @Nested
    class The_API {

        @ParameterizedTest(name = "Authorization: {0}TOKEN")
        @ValueSource(strings = {"", "Bearer ", "Token "})
        void tells_who_the_token_belongs_to(String scheme) throws Exception {
            var answer = graphql(ME, scheme + token(Behaviour.ACCEPTED));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).at("/data/me").propertyNames())
                    .containsExactly("id", "name", "email", "organization");
            assertThat(json(answer).at("/data/me/organization/id").intValue()).isEqualTo(7);
        }

        @Test
        void answers_exactly_the_fields_that_were_asked_for() throws Exception {
            var answer = graphql("{ currentUser { email } }", token(Behaviour.ACCEPTED));

            assertThat(json(answer).at("/data/currentUser").propertyNames()).containsExactly("email");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "query { me { shoeSize } }",
                    "query { me }",
                    "query { me { id { digits } } }",
                    "query { nobody { id } }",
                    "query { createApiKey { apikey { clientId } } }",
                    "query { me { id }",
                    "subscription { me { id } }"
                })
        void says_what_is_wrong_with_a_query_in_a_200(String query) throws Exception {
            var answer = graphql(query, token(Behaviour.ACCEPTED));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).has("data")).isFalse();
            assertThat(json(answer).at("/errors/0/message").asString()).isNotBlank();
        }

        @Test
        void refuses_a_body_that_is_not_JSON() throws Exception {
            var answer = fixture.post(
                    api.url() + "/graphql", "application/json", "me?", "Authorization", token(Behaviour.ACCEPTED));

            assertThat(answer.statusCode()).isEqualTo(400);
        }

        @Test
        void a_token_ends_when_its_time_is_up() throws Exception {
            String token = token(Behaviour.ACCEPTED);

            fixture.clock.advance(Duration.ofMinutes(5).minusMillis(1));
            assertThat(graphql(ME, token).statusCode()).isEqualTo(200);

            fixture.clock.advance(Duration.ofMillis(1));
            assertExpired(graphql(ME, token));
        }

        @Test
        void tokens_can_be_ended_at_once_and_a_new_one_works() throws Exception {
            var key = realm.issue(Behaviour.ACCEPTED);
            String old = json(exchange(key, "")).at("/access_token").asString();
            realm.expireTokens();

            assertExpired(graphql(ME, old));
            assertThat(graphql(ME, json(exchange(key, "")).at("/access_token").asString())
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void without_a_token_or_with_a_strange_one_the_gate_is_closed() throws Exception {
            assertThat(fixture.post(api.url() + "/graphql", "application/json", "{}")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(graphql(ME, "Bearer " + "k".repeat(40)).statusCode()).isEqualTo(401);
        }

        @Test
        void a_missing_permission_is_an_error_in_a_200() throws Exception {
            var answer = graphql(ME, token(Behaviour.FORBIDDEN));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).at("/errors/0/message").asString())
                    .isEqualTo("User does not have permission to update this resource.");
        }

        @ParameterizedTest(name = "{0} gets {1}")
        @CsvSource({"RATE_LIMITED, 429", "SERVER_ERROR, 500"})
        void other_refusals_are_errors_with_their_status(Behaviour behaviour, int status) throws Exception {
            var answer = graphql(ME, token(behaviour));

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(json(answer).at("/errors/0/message").asString()).isNotBlank();
        }

        @Test
        void never_sees_the_secret() throws Exception {
            assertThat(graphql(ME, token(Behaviour.ACCEPTED)).statusCode()).isEqualTo(200);

            assertThat(auth.requests()).hasSize(1);
            assertThat(api.requests()).containsExactly(new SeenRequest("POST", "/graphql", true, 200));
        }

        private void assertExpired(HttpResponse<String> answer) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"errors\":[{\"message\":\"Token is expired.\"}]}");
            assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        }
    }

    @Nested
    class API_keys {
        private static final String CREATE =
                "mutation CreateAPIKey { createApiKey { apikey { clientId clientSecret } } }";
        private static final String UPDATE = "mutation UpdateAPIKey($input: APIKeyInput!) "
                + "{ updateApiKey(input:$input) { apikey { clientId clientSecret enabled } } }";
        private static final String DELETE = "mutation DeleteAPIKey($input: APIKeyInput!) "
                + "{ deleteApiKey(input:$input) { apikey { clientId } } }";

        @Test
        void creating_one_shows_its_secret_once_and_it_works() throws Exception {
            var made = json(graphql(CREATE, token(Behaviour.ACCEPTED))).at("/data/createApiKey/apikey");

            var answer = exchange(
                    made.at("/clientId").asString(), made.at("/clientSecret").asString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(node(made.at("/clientId").asString()).at("/clientSecret").isNull())
                    .isTrue();
        }

        @Test
        void the_list_comes_in_pages() throws Exception {
            String token = token(Behaviour.ACCEPTED);
            realm.issue(Behaviour.ACCEPTED).close();
            realm.issue(Behaviour.ACCEPTED).close();
            String query = "query APIKeys($after: String) { apiKeys(first: 2, after: $after) "
                    + "{ edges { node { id clientId clientSecret _etag } } pageInfo { endCursor hasNextPage } } }";
            var first = json(graphql(query, Json.object(), token)).at("/data/apiKeys");
            var second = json(graphql(query, Json.object("after", first.at("/pageInfo/endCursor")), token))
                    .at("/data/apiKeys");

            assertThat(first.at("/edges").size()).isEqualTo(2);
            assertThat(first.at("/pageInfo/hasNextPage").booleanValue()).isTrue();
            assertThat(second.at("/edges").size()).isEqualTo(1);
            assertThat(second.at("/pageInfo/hasNextPage").booleanValue()).isFalse();
        }

        @Test
        void a_new_secret_ends_the_old_one() throws Exception {
            var key = realm.issue(Behaviour.ACCEPTED);
            String id = clientId(key);
            var input = Json.object("input", Json.object("clientId", id, "regenerateSecret", true));
            var changed =
                    json(graphql(UPDATE, input, token(Behaviour.ACCEPTED))).at("/data/updateApiKey/apikey");

            assertThat(exchange(key, "").statusCode()).isEqualTo(401);
            assertThat(exchange(id, changed.at("/clientSecret").asString()).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void a_disabled_one_gets_no_token_until_it_is_enabled_again() throws Exception {
            var key = realm.issue(Behaviour.ACCEPTED);
            String token = token(Behaviour.ACCEPTED);

            var off = json(graphql(UPDATE, enabled(clientId(key), false), token));
            assertThat(off.at("/data/updateApiKey/apikey/clientSecret").isNull())
                    .isTrue();
            assertThat(exchange(clientId(key), key.secret().reveal()).statusCode())
                    .isEqualTo(401);

            assertThat(graphql(UPDATE, enabled(clientId(key), true), token).statusCode())
                    .isEqualTo(200);
            assertThat(exchange(key, "").statusCode()).isEqualTo(200);
        }

        @Test
        void deleting_one_needs_its_latest_etag() throws Exception {
            var key = realm.issue(Behaviour.ACCEPTED);
            String token = token(Behaviour.ACCEPTED);
            String stale = node(clientId(key)).at("/_etag").asString();
            assertThat(graphql(UPDATE, enabled(clientId(key), true), token).statusCode())
                    .isEqualTo(200);

            var refused = json(graphql(DELETE, deletion(clientId(key), stale), token));
            assertThat(refused.at("/errors/0/message").asString()).contains("_etag");

            String latest = node(clientId(key)).at("/_etag").asString();
            var done = json(graphql(DELETE, deletion(clientId(key), latest), token));
            assertThat(done.at("/data/deleteApiKey/apikey/clientId").asString()).isEqualTo(clientId(key));
            assertThat(exchange(key, "").statusCode()).isEqualTo(401);
        }

        @Test
        void one_that_is_not_there_cannot_be_changed() throws Exception {
            var answer = graphql(UPDATE, enabled("nobody", true), token(Behaviour.ACCEPTED));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).at("/errors/0/message").asString()).isEqualTo("The resource does not exist.");
        }

        @Test
        void an_input_can_be_written_into_the_query() throws Exception {
            var key = realm.issue(Behaviour.ACCEPTED);
            String query = "mutation { updateApiKey(input: {clientId: \"%s\", enabled: false}) { apikey { enabled } } }"
                    .formatted(clientId(key));

            assertThat(json(graphql(query, token(Behaviour.ACCEPTED)))
                            .at("/data/updateApiKey/apikey/enabled")
                            .booleanValue())
                    .isFalse();
            assertThat(exchange(key, "").statusCode()).isEqualTo(401);
        }

        private JsonNode node(String clientId) throws Exception {
            String query = "query APIKeys { apiKeys { edges { node { clientId clientSecret id _etag } } } }";
            return json(graphql(query, token(Behaviour.ACCEPTED)))
                    .at("/data/apiKeys/edges")
                    .valueStream()
                    .map(edge -> edge.get("node"))
                    .filter(node -> node.get("clientId").asString().equals(clientId))
                    .findFirst()
                    .orElseThrow();
        }

        private static JsonNode enabled(String clientId, boolean on) {
            return Json.object("input", Json.object("clientId", clientId, "enabled", on));
        }

        private static JsonNode deletion(String clientId, String etag) {
            return Json.object("input", Json.object("clientId", clientId, "_etag", etag));
        }
    }

    private String token(Behaviour behaviour) throws Exception {
        return json(exchange(realm.issue(behaviour), "")).at("/access_token").asString();
    }

    private HttpResponse<String> exchange(CreatedKey key, String more) throws Exception {
        return exchange("grant_type=client_credentials&client_id=%s&client_secret=%s%s"
                .formatted(clientId(key), key.secret().reveal(), more));
    }

    private HttpResponse<String> exchange(String clientId, String secret) throws Exception {
        return exchange("grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(clientId, secret));
    }

    private HttpResponse<String> exchange(String form) throws Exception {
        return fixture.post(
                auth.url() + "/realms/api-keys/protocol/openid-connect/token",
                "application/x-www-form-urlencoded",
                form);
    }

    private HttpResponse<String> graphql(String query, String authorization) throws Exception {
        return graphql(query, Json.object(), authorization);
    }

    private HttpResponse<String> graphql(String query, JsonNode variables, String authorization) throws Exception {
        String body = Json.object("query", query, "variables", variables).toString();
        return fixture.post(api.url() + "/graphql", "application/json", body, "Authorization", authorization);
    }

    private static String clientId(CreatedKey key) {
        return key.fields().getOrDefault("clientId", "");
    }
}
