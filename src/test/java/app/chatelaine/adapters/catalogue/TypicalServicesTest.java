package app.chatelaine.adapters.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.catalogue.StandIn.Request;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.service.Checks.StatusFeed;
import app.chatelaine.core.service.Service;
import app.chatelaine.testing.Canary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The format carries services of every kind of proof, with the answers that are odd about them. */
class TypicalServicesTest {
    private static final Map<String, JsonNode> ENTRIES = entries();
    private static final Map<String, Map<String, String>> FIELDS = Map.of(
            "twilio", Map.of("sid", "SK1", "account_sid", "AC 1/2"),
            "datadog", Map.of("dd_site", "datadoghq.eu"),
            "dockerhub", Map.of("username", "ada \"l\""),
            "algolia", Map.of("app_id", "APP1"));

    private final StandIn server = new StandIn();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}: {2} {3} {4} is {5}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            openai     | GET /v1/models               | 200 | {"data":[]}                                              |                       | accepted
            openai     | GET /v1/models               | 401 | {"error":{}}                                             |                       | rejected
            openai     | GET /v1/models               | 429 | {"error":{}}                                             |                       | rate-limited
            github     | GET /user                    | 200 | {"login":"ada"}                                          |                       | accepted
            github     | GET /user                    | 403 | {"message":"limit"}                                      | x-ratelimit-remaining | rate-limited
            github     | GET /user                    | 403 | {"message":"Resource not accessible"}                    |                       | forbidden
            github     | GET /user                    | 404 | {"message":"Not Found"}                                  |                       | forbidden
            stripe     | GET /v1/balance              | 401 | {"error":{"code":"api_key_expired"}}                     |                       | expired
            stripe     | GET /v1/balance              | 401 | {"error":{"type":"invalid_request_error"}}               |                       | rejected
            stripe     | GET /v1/balance              | 400 | {"error":{"code":"rate_limit"}}                          |                       | rate-limited
            twilio     | GET /2010-04-01/Accounts/AC%201%2F2.json | 200 | {"sid":"AC"}                                 |                       | accepted
            twilio     | GET /2010-04-01/Accounts/AC%201%2F2.json | 401 | {"code":20003}                               |                       | rejected
            mailgun    | GET /v4/domains              | 200 | {"items":[]}                                             |                       | accepted
            mapbox     | GET /tokens/v2               | 200 | {"code":"TokenValid"}                                    |                       | accepted
            mapbox     | GET /tokens/v2               | 200 | {"code":"TokenInvalid"}                                  |                       | rejected
            slack      | POST /api/auth.test          | 200 | {"ok":true}                                              |                       | accepted
            slack      | POST /api/auth.test          | 200 | {"ok":false,"error":"invalid_auth"}                      |                       | rejected
            slack      | POST /api/auth.test          | 200 | {"ok":false,"error":"token_expired"}                     |                       | expired
            slack      | POST /api/auth.test          | 200 | {"ok":false,"error":"missing_scope"}                     |                       | forbidden
            datadog    | GET /api/v1/validate         | 200 | {"valid":true}                                           |                       | accepted
            datadog    | GET /api/v1/validate         | 403 | {"errors":["Forbidden"]}                                 |                       | rejected
            linear     | POST /graphql                | 200 | {"data":{"viewer":{"id":"1"}}}                           |                       | accepted
            linear     | POST /graphql                | 200 | {"errors":[{"extensions":{"type":"authentication error"}}]} |                    | rejected
            linear     | POST /graphql                | 400 | {"errors":[{"extensions":{"code":"RATELIMITED"}}]}       |                       | rate-limited
            dockerhub  | POST /v2/auth/token          | 200 | {"access_token":"t"}                                     |                       | accepted
            dockerhub  | POST /v2/auth/token          | 401 | {"detail":"incorrect"}                                   |                       | rejected
            cloudflare | GET /client/v4/user/tokens/verify | 200 | {"result":{"status":"active"}}                      |                       | accepted
            cloudflare | GET /client/v4/user/tokens/verify | 200 | {"result":{"status":"expired"}}                     |                       | expired
            """)
    void a_service_answers(String id, String route, int status, String body, @Nullable String header, String verdict) {
        var response = StandIn.json(status, body);
        server.on(route, header == null ? response : response.with(header, "0"));

        assertThat(check(id).verdict().id()).isEqualTo(verdict);
        assertThat(server.routesSeen()).containsExactly(route);
    }

    @ParameterizedTest
    @CsvSource({"datadog, GET /api/v1/validate", "github, GET /user"})
    void a_firewall_in_front_of_a_service_is_not_taken_for_it(String id, String route) {
        server.on(route, StandIn.page(403));

        assertThat(check(id).verdict().id()).isEqualTo("blocked");
    }

    @Nested
    class The_key {

        @Test
        void goes_into_a_header() {
            assertThat(sent("openai").header("authorization").equals("Bearer " + Canary.value()))
                    .isTrue();
            assertThat(sent("linear").header("authorization").equals(Canary.value()))
                    .isTrue();
        }

        @Test
        void goes_into_basic_authentication() {
            assertThat(sent("twilio").header("authorization").equals(basic("SK1")))
                    .isTrue();
            assertThat(sent("mailgun").header("authorization").equals(basic("api")))
                    .isTrue();
            assertThat(sent("mailgun").query()).isEqualTo("limit=1");
        }

        @Test
        void goes_into_the_query_encoded() {
            String encoded = Canary.value().replace("+", "%2B");

            assertThat(sent("mapbox").query().equals("access_token=" + encoded)).isTrue();
        }

        @Test
        void goes_into_the_path_and_not_into_the_evidence() {
            server.on("GET /bot" + Canary.value() + "/getMe", StandIn.json(200, "{\"ok\":true}"));

            CheckResult result = check("telegram");

            assertThat(result.verdict().id()).isEqualTo("accepted");
            assertThat(result.evidence()).isEqualTo("HTTP 200 from GET /bot•••/getMe");
        }

        @Test
        void goes_into_header_and_path_where_a_service_wants_both() {
            server.on(
                    "GET /1/keys/" + Canary.value(),
                    StandIn.json(403, "{\"message\":\"Method not allowed with this API key\"}"));

            CheckResult result = check("algolia");

            assertThat(result.verdict().id()).isEqualTo("forbidden");
            assertThat(result.evidence()).isEqualTo("HTTP 403 from GET /1/keys/•••");
            assertThat(server.seen().getFirst().header("x-algolia-application-id"))
                    .isEqualTo("APP1");
        }

        @Test
        void goes_into_the_body_as_json() {
            String body = sent("dockerhub").body();

            assertThat(body.equals("{\"identifier\":\"ada \\\"l\\\"\",\"secret\":\"" + Canary.value() + "\"}"))
                    .isTrue();
        }
    }

    @Test
    void what_a_service_tells_of_a_key_becomes_facts() {
        server.on(
                        "GET /client/v4/user/tokens/verify",
                        StandIn.json(
                                200, "{\"result\":{\"status\":\"active\",\"expires_on\":\"2027-01-02T03:04:05Z\"}}"))
                .on("GET /user", StandIn.json(200, "{\"login\":\"ada\"}").with("X-OAuth-Scopes", "repo, gist"));

        assertThat(check("cloudflare").facts().expiresAt()).isEqualTo(Instant.parse("2027-01-02T03:04:05Z"));
        assertThat(check("github").facts().scopes()).containsExactly("repo", "gist");
        assertThat(check("github").facts().identity()).isEqualTo("ada");
    }

    @Test
    void headers_that_a_service_asks_for_are_sent() {
        assertThat(sent("github").header("x-github-api-version")).isEqualTo("2022-11-28");
        assertThat(sent("github").header("user-agent")).isEqualTo("Chatelaine/test");
    }

    @Test
    void a_site_in_the_address_comes_from_the_account() {
        assertThat(service("datadog").address(null, "production", Map.of("dd_site", "datadoghq.eu")))
                .contains("https://api.datadoghq.eu");
        assertThat(service("datadog").address(null, "production", Map.of())).isEmpty();
    }

    @Test
    void a_status_feed_is_carried() {
        assertThat(service("github").checks().feed())
                .isEqualTo(new StatusFeed(
                        "https://www.githubstatus.com/api/v2/status.json", "statuspage-v2", List.of(200)));
    }

    private CheckResult check(String id) {
        var check = Check.of(service(id)).at(server.url());
        FIELDS.getOrDefault(id, Map.of()).forEach(check::with);
        return check.run();
    }

    /** The request of a check, whatever came of it. */
    private Request sent(String id) {
        check(id);
        return server.seen().getLast();
    }

    private static Service service(String id) {
        return TestService.parse(new CatalogueEntry(Objects.requireNonNull(ENTRIES.get(id))).toServiceFile());
    }

    private static String basic(String user) {
        byte[] pair = (user + ":" + Canary.value()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static Map<String, JsonNode> entries() {
        try (InputStream stream = TypicalServicesTest.class.getResourceAsStream("typical-services.json")) {
            var entries = new TreeMap<String, JsonNode>();
            JsonMapper.shared()
                    .readTree(stream)
                    .forEach(e -> entries.put(e.path("id").stringValue(), e));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
