package app.chatelaine.adapters.catalogue;

import static app.chatelaine.adapters.catalogue.StandIn.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.testing.Canary;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Ionworks: /users/me proves the key, /healthz the service. */
class IonworksTest {
    private static final String ME = "GET /users/me";
    private static final String GOOD = """
            {"id":"u1","email":"ada@lab.example","authorized_organization":null,"organizations":[]}
            """;

    private final StandIn server = new StandIn().on("GET /healthz", json(200, "{\"status\":\"ok\"}"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class A_good_key {

        @Test
        void SVC_03_is_accepted_with_whose_it_is() {
            server.on(ME, json(200, GOOD));

            CheckResult result = check();

            assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(result.evidence()).isEqualTo("HTTP 200 from GET /users/me");
            assertThat(result.rule()).isEqualTo("ionworks.accepted");
            assertThat(result.facts().identity()).isEqualTo("ada@lab.example");
            assertThat(result.at()).isEqualTo(Check.NOW);
            assertThat(result.latency()).isEqualTo(Duration.ofMillis(1));
            assertThat(result.warning()).isNull();
        }

        @Test
        void is_sent_once_in_its_header_and_nowhere_else() {
            server.on(ME, json(200, GOOD));

            check();

            assertThat(server.routesSeen()).containsExactly(ME);
            var request = server.seen().getFirst();
            assertThat(request.header("x-api-key").equals(Canary.value())).isTrue();
            assertThat(request.header("accept")).isEqualTo("application/json");
            assertThat(request.header("content-type")).isEqualTo("application/json");
            assertThat((request.route() + request.query() + request.body()).contains(Canary.value()))
                    .isFalse();
        }

        @Test
        void is_accepted_though_a_charset_follows_the_content_type() {
            server.on(ME, StandIn.of(200, "application/json; charset=utf-8", GOOD));

            assertThat(check().verdict()).isEqualTo(Verdict.ACCEPTED);
        }

        @Test
        void is_accepted_at_an_address_with_a_slash_at_its_end() {
            server.on(ME, json(200, GOOD));

            assertThat(Check.ofShipped("ionworks").at(server.url() + "/").run().verdict())
                    .isEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    void another_content_type_is_not_how_ionworks_answers() {
        server.on(ME, StandIn.of(200, "text/plain", GOOD));

        assertThat(check().verdict()).isEqualTo(Verdict.WRONG_HOST);
    }

    @Test
    void json_of_another_shape_is_not_how_ionworks_answers() {
        server.on(ME, json(200, "{\"hello\":\"world\"}"));

        assertThat(check().verdict()).isEqualTo(Verdict.WRONG_HOST);
        assertThat(check().evidence()).isEqualTo("HTTP 200 from GET /users/me: this is not how Ionworks answers");
    }

    @Test
    void a_web_page_is_no_answer() {
        server.on(ME, StandIn.page(200));

        assertThat(check().verdict()).isEqualTo(Verdict.WRONG_HOST);
    }

    @Test
    void a_refused_key_is_rejected_and_never_called_expired() {
        server.on(ME, json(401, "{\"detail\":\"Invalid or expired API key\"}"));

        assertThat(check().verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(check().evidence())
                .isEqualTo(
                        "HTTP 401 from GET /users/me: the key is wrong, expired or revoked; Ionworks does not say which");
    }

    @Test
    void a_key_without_permission_is_good() {
        server.on(ME, json(403, "{\"error_code\":\"FORBIDDEN\",\"message\":\"no\"}"));

        assertThat(check().verdict()).isEqualTo(Verdict.FORBIDDEN);
    }

    @Test
    void a_firewall_page_says_nothing_about_the_key() {
        server.on(ME, StandIn.page(403));

        assertThat(check().verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void too_many_requests_are_rate_limited() {
        server.on(ME, json(429, "{}"));

        assertThat(check().verdict()).isEqualTo(Verdict.RATE_LIMITED);
    }

    @Nested
    class When_the_answer_is_doubtful {

        @Test
        void the_service_itself_is_asked_without_the_key() {
            server.on(ME, json(500, "{\"detail\":\"oops\"}"));

            CheckResult result = check();

            assertThat(result.verdict()).isEqualTo(Verdict.SERVER_ERROR);
            assertThat(result.warning()).isEqualTo("The service itself is up: HTTP 200 from GET /healthz.");
            assertThat(server.routesSeen()).containsExactly(ME, "GET /healthz");
            assertThat(server.seen().getLast().holds(Canary.value())).isFalse();
        }

        @Test
        void it_is_told_that_the_service_is_down() {
            server.on(ME, json(500, "{}")).on("GET /healthz", json(503, "{}"));

            assertThat(check().warning())
                    .isEqualTo("The service itself does not answer well either: HTTP 503 from GET /healthz.");
        }
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() {
        server.close();

        CheckResult result = check();

        assertThat(result.verdict()).isEqualTo(Verdict.UNREACHABLE);
        assertThat(result.evidence()).isEqualTo("No answer to GET /users/me: nobody listens there");
        assertThat(result.latency()).isNull();
        assertThat(result.timings()).isNull();
    }

    private CheckResult check() {
        return Check.ofShipped("ionworks").at(server.url()).run();
    }
}
