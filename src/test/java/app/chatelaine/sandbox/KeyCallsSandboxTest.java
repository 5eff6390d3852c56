package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.SandboxFixture.json;
import static app.chatelaine.sandbox.SandboxFixture.reveal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.sandbox.ModelonSandbox.Host;
import app.chatelaine.sandbox.ModelonSandbox.InvalidKey;
import app.chatelaine.sandbox.ModelonSandbox.SecondKey;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The stand-ins' calls for the life of keys, told apart from the program that makes them. */
@ParameterizedClass
@EnumSource(Transport.class)
class KeyCallsSandboxTest {
    private final SandboxFixture fixture;

    KeyCallsSandboxTest(Transport transport) {
        fixture = new SandboxFixture(transport);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Nested
    class Modelon {
        private static final String HEADER = "impact-api-key";

        private final ModelonSandbox modelon =
                new ModelonSandbox(fixture.settings, Host.DIRECT, InvalidKey.UNAUTHORIZED);
        private final String url = fixture.start(modelon).url();

        @Test
        void LIF_15_lists_the_one_key_without_its_secret() throws Exception {
            String key = reveal(modelon.issue(Behaviour.ACCEPTED));
            var answer = fixture.get(url + "/api/users/id-1/keys", HEADER, key);

            assertThat(json(answer).at("/data/items")).hasSize(1);
            assertThat(json(answer).at("/data/items/0").propertyNames()).containsExactly("id", "createdAt");
            assertThat(json(answer).at("/data/items/0/createdAt").longValue())
                    .isEqualTo(fixture.clock.instant().getEpochSecond());
            assertThat(answer.body()).doesNotContain(key);
        }

        @Test
        void LIF_15_shows_a_new_secret_once_and_ends_the_old_one() throws Exception {
            String old = reveal(modelon.issue(Behaviour.ACCEPTED));
            var made = json(fixture.post(url + "/api/users/id-1/keys", "application/json", "", HEADER, old));
            String secret = made.at("/data/secret").asString();

            assertThat(made.at("/data").propertyNames()).containsExactly("id", "secret", "created_at");
            assertThat(status("/api/users/me", old)).isEqualTo(401);
            assertThat(status("/api/users/me", secret)).isEqualTo(200);
            var listed = fixture.get(url + "/api/users/id-1/keys", HEADER, secret);
            assertThat(json(listed).at("/data/items/0/id").asString())
                    .isEqualTo(made.at("/data/id").asString());
            assertThat(listed.body()).doesNotContain(secret);
        }

        @Test
        void LIF_15_may_want_the_old_key_deleted_first() throws Exception {
            var strict = new ModelonSandbox(fixture.settings, Host.DIRECT, InvalidKey.UNAUTHORIZED, SecondKey.CONFLICT);
            String strictUrl = fixture.start(strict).url();
            String key = reveal(strict.issue(Behaviour.ACCEPTED));

            assertThat(fixture.post(strictUrl + "/api/users/id-1/keys", "application/json", "", HEADER, key)
                            .statusCode())
                    .isEqualTo(409);
            assertThat(fixture.get(strictUrl + "/api/users/me", HEADER, key).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void LIF_15_deletes_the_key_that_asks_and_no_other() throws Exception {
            String key = reveal(modelon.issue(Behaviour.ACCEPTED));
            String id = json(fixture.get(url + "/api/users/id-1/keys", HEADER, key))
                    .at("/data/items/0/id")
                    .asString();

            assertThat(delete("/api/users/id-1/keys/other", key)).isEqualTo(404);
            assertThat(delete("/api/users/id-2/keys/" + id, key)).isEqualTo(404);
            assertThat(delete("/api/users/id-1/keys/" + id, key)).isEqualTo(200);
            assertThat(status("/api/users/me", key)).isEqualTo(401);
        }

        private int status(String path, String key) throws Exception {
            return fixture.get(url + path, HEADER, key).statusCode();
        }

        private int delete(String path, String key) throws Exception {
            return fixture.delete(url + path, HEADER, key).statusCode();
        }
    }

    @Nested
    class Ashr {
        private final AshrSandbox ashr = new AshrSandbox(fixture.settings);
        private final String url = fixture.start(ashr).url();

        @Test
        void LIF_15_lists_inactive_keys_only_when_asked() throws Exception {
            String key = reveal(ashr.issue(Behaviour.ACCEPTED));
            reveal(ashr.issue(Behaviour.EXPIRED));

            assertThat(get("/api-keys", key)).hasSize(1);
            assertThat(get("/api-keys?include_inactive=true", key)).hasSize(2);
        }

        @Test
        void LIF_15_revokes_a_key_which_stays_in_the_list() throws Exception {
            String key = reveal(ashr.issue(Behaviour.ACCEPTED));
            String other = reveal(ashr.issue(Behaviour.ACCEPTED));

            assertThat(fixture.delete(url + "/api-keys/2", "Authorization", "Bearer " + key)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(fixture.get(url + "/session", "Authorization", "Bearer " + other)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(get("/api-keys?include_inactive=true", key)
                            .at("/1/is_active")
                            .booleanValue())
                    .isFalse();
        }

        @Test
        void LIF_15_a_key_may_not_make_keys() throws Exception {
            String key = reveal(ashr.issue(Behaviour.ACCEPTED));

            assertThat(fixture.post(url + "/api-keys", "application/json", "{}", "Authorization", "Bearer " + key)
                            .statusCode())
                    .isEqualTo(403);
        }

        private JsonNode get(String path, String key) throws Exception {
            return json(fixture.get(url + path, "Authorization", "Bearer " + key));
        }
    }

    @Nested
    class Mishaps {
        private final IonRealm realm = new IonRealm(fixture.settings, Duration.ofMinutes(5));
        private final UnluckyService auth = new UnluckyService(new IonAuthSandbox(realm), fixture.settings);
        private final SandboxServer server = fixture.start(auth);
        private final CreatedKey key = realm.issue(Behaviour.ACCEPTED);

        @Test
        void LIF_15_cut_the_connection_before_or_after_the_service_acted() throws Exception {
            for (Mishap mishap : new Mishap[] {Mishap.CUT_BEFORE, Mishap.CUT_AFTER}) {
                auth.next(mishap, "POST");

                assertThatThrownBy(this::exchange).isInstanceOf(IOException.class);
            }
            assertThat(server.requests()).extracting(SeenRequest::status).containsOnly(0);
            assertThat(exchange().statusCode()).isEqualTo(200);
        }

        @Test
        void LIF_15_happen_once_and_to_what_they_are_meant_for() throws Exception {
            auth.afterPassing(1, Mishap.ERROR, "POST", "/token");

            assertThat(exchange().statusCode()).isEqualTo(200);
            assertThat(fixture.get(server.url() + "/realms/api-keys/.well-known/openid-configuration")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(exchange().statusCode()).isEqualTo(500);
            assertThat(exchange().statusCode()).isEqualTo(200);
            assertThat(auth.waiting()).isZero();
        }

        @Test
        void LIF_15_of_a_user_switch_all_keys_off() throws Exception {
            realm.disableUser();

            assertThat(exchange().statusCode()).isEqualTo(401);
        }

        private HttpResponse<String> exchange() throws IOException, InterruptedException {
            return fixture.post(
                    server.url() + "/realms/api-keys/protocol/openid-connect/token",
                    "application/x-www-form-urlencoded",
                    "grant_type=client_credentials&client_id=" + key.fields().get("clientId") + "&client_secret="
                            + key.secret().reveal());
        }
    }
}
