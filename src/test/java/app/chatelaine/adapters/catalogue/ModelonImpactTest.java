package app.chatelaine.adapters.catalogue;

import static app.chatelaine.adapters.catalogue.StandIn.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.testing.Canary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modelon Impact: behind a JupyterHub, or alone. */
class ModelonImpactTest {
    private static final String ME_BODY = """
            {"data":{"id":"u1","username":"ada","email":"ada@plant.example","license":"impact-pro","roles":[]}}
            """;

    private final StandIn server = new StandIn();

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class Alone {

        @Test
        void SVC_03_a_good_key_is_accepted_and_the_version_noted() {
            server.on("GET /api/", json(200, "{\"version\":\"4.29.0\"}")).on("GET /api/users/me", json(200, ME_BODY));

            CheckResult result = check();

            assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(result.evidence()).isEqualTo("HTTP 200 from GET /api/users/me: Impact 4.29.0");
            assertThat(result.facts().identity()).isEqualTo("ada@plant.example");
            assertThat(server.routesSeen()).containsExactly("GET /hub/api/", "GET /api/", "GET /api/users/me");
        }

        @Test
        void the_hub_is_looked_for_without_the_key() {
            check();

            var probe = server.seen().getFirst();
            assertThat(probe.route()).isEqualTo("GET /hub/api/");
            assertThat(probe.holds(Canary.value())).isFalse();
        }

        @Test
        void a_web_page_in_the_place_of_a_hub_is_none() {
            server.on("GET /hub/api/", StandIn.page(200)).on("GET /api/users/me", json(200, ME_BODY));

            assertThat(check().verdict()).isEqualTo(Verdict.ACCEPTED);
        }

        @Test
        void a_good_key_is_accepted_though_the_version_cannot_be_had() {
            server.on("GET /api/", json(500, "{}")).on("GET /api/users/me", json(200, ME_BODY));

            assertThat(check().evidence()).isEqualTo("HTTP 200 from GET /api/users/me");
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 401})
        void a_wrong_key_is_rejected_by_either_status(int status) {
            server.on("GET /api/users/me", json(status, error("The provided API key is not valid")));

            assertThat(check().verdict()).isEqualTo(Verdict.REJECTED);
        }

        @Test
        void a_400_of_another_shape_says_nothing() {
            server.on("GET /api/users/me", json(400, "{\"detail\":\"bad request\"}"));

            assertThat(check().verdict()).isEqualTo(Verdict.UNVERIFIED);
        }

        @ParameterizedTest
        @CsvSource({"402, every floating licence is taken", "403, the licence does not allow this"})
        void a_licence_that_is_missing_leaves_the_key_good(int status, String reason) {
            server.on("GET /api/users/me", json(status, error("no")));

            assertThat(check().verdict()).isEqualTo(Verdict.FORBIDDEN);
            assertThat(check().evidence()).contains("the key is good, but " + reason);
        }

        @Test
        void a_user_without_licence_is_accepted_with_a_warning() {
            server.on(
                    "GET /api/users/me",
                    json(200, "{\"data\":{\"id\":\"u1\",\"email\":\"a@b.example\",\"license\":null}}"));

            assertThat(check().verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(check().warning()).startsWith("No licence is assigned");
        }
    }

    @Nested
    class Behind_a_hub {

        @BeforeEach
        void hub() {
            server.on("GET /hub/api/", json(200, "{\"version\":\"5.2.1\"}").with("X-JupyterHub-Version", "5.2.1"));
        }

        @Test
        void a_good_key_is_accepted_by_the_users_own_server() {
            server.on("GET /hub/api/user", json(200, "{\"name\":\"ada\",\"server\":\"/user/a%40b/\"}"))
                    .on("GET /user/a%40b/impact/api/", json(200, "{\"version\":\"4.30.1\"}"))
                    .on("GET /user/a%40b/impact/api/users/me", json(200, ME_BODY));

            CheckResult result = check();

            assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(result.evidence()).isEqualTo("HTTP 200 from GET /user/a%40b/impact/api/users/me: Impact 4.30.1");
            assertThat(result.facts().identity()).isEqualTo("ada@plant.example");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"name\":\"ada\",\"server\":null}", "{\"name\":\"ada\"}"})
        void a_server_that_is_not_started_leaves_the_key_accepted_with_a_warning(String user) {
            server.on("GET /hub/api/user", json(200, user));

            CheckResult result = check();

            assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(result.rule()).isEqualTo("modelon-impact.server-not-started");
            assertThat(result.evidence()).isEqualTo("HTTP 200 from GET /hub/api/user: the hub knows the key");
            assertThat(result.warning()).startsWith("Your Impact server is not started");
        }

        @Test
        void a_key_that_the_hub_does_not_know_is_rejected() {
            server.on("GET /hub/api/user", json(403, "{\"status\":403,\"message\":\"Forbidden\"}"));

            assertThat(check().verdict()).isEqualTo(Verdict.REJECTED);
        }

        @Test
        void a_licence_that_is_missing_leaves_the_key_good() {
            server.on("GET /hub/api/user", json(403, error("No license is assigned to the user")));

            assertThat(check().verdict()).isEqualTo(Verdict.FORBIDDEN);
        }

        @Test
        void a_hub_in_trouble_is_a_server_error_and_not_no_hub() {
            server.on("GET /hub/api/", json(503, "{}"));

            assertThat(check().verdict()).isEqualTo(Verdict.SERVER_ERROR);
            assertThat(server.routesSeen()).containsExactly("GET /hub/api/");
        }

        @Test
        void an_answer_that_names_nobody_is_none_of_the_hub() {
            server.on("GET /hub/api/user", json(200, "{}"));

            assertThat(check().verdict()).isEqualTo(Verdict.WRONG_HOST);
        }

        /** Put behind the address as they are, these lead to another host. */
        @ParameterizedTest
        @ValueSource(strings = {"@evil.example/", ".evil.example/", ":80@evil.example/", "\\\\@evil.example/"})
        void a_server_path_that_leads_elsewhere_gets_no_key(String path) {
            server.on("GET /hub/api/user", json(200, "{\"name\":\"ada\",\"server\":\"" + path + "\"}"));

            CheckResult result = check();

            assertThat(result.verdict().meaning()).isEqualTo(Verdict.Meaning.NOT_ASKED);
            assertThat(result.evidence()).contains("was not sent");
            assertThat(server.seen()).hasSize(2);
        }
    }

    private CheckResult check() {
        return Check.ofShipped("modelon-impact").at(server.url()).run();
    }

    private static String error(String message) {
        return "{\"error\":{\"message\":\"" + message + "\",\"code\":12035}}";
    }
}
