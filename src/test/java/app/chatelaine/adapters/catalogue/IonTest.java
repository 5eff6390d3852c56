package app.chatelaine.adapters.catalogue;

import static app.chatelaine.adapters.catalogue.StandIn.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.testing.Canary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ION: client id and secret for a token, the token for a GraphQL query. */
class IonTest {
    private static final String TOKEN = "POST /realms/api-keys/protocol/openid-connect/token";
    private static final String GRAPHQL = "POST /graphql";
    private static final String ME = """
            {"data":{"me":{"id":42,"name":"Ada","email":"ada@factory.example","organization":{"id":7,"domain":"f"}}}}
            """;
    private static final String EXPIRED = "{\"errors\":[{\"message\":\"Token is expired.\"}]}";

    private final AtomicInteger tokens = new AtomicInteger();
    private final StandIn auth = new StandIn().on(TOKEN, request -> json(200, """
            {"access_token":"token-%d","expires_in":300,"token_type":"Bearer"}
            """.formatted(tokens.incrementAndGet())));
    private final StandIn api = new StandIn().on(GRAPHQL, json(200, ME));

    @AfterEach
    void stop() {
        auth.close();
        api.close();
    }

    @Nested
    class A_good_key {

        @Test
        void SVC_03_is_exchanged_for_a_token_that_asks_who_it_is() {
            CheckResult result = check();

            assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(result.evidence()).isEqualTo("HTTP 200 from POST /graphql");
            assertThat(result.facts().identity()).isEqualTo("ada@factory.example");
            assertThat(api.seen().getFirst().header("authorization")).isEqualTo("Bearer token-1");
            assertThat(api.seen().getFirst().body())
                    .isEqualTo("{\"query\":\"query { me { id name email organization { id domain } } }\"}");
        }

        @Test
        void goes_to_the_authentication_address_alone() {
            check();

            assertThat(api.seen()).noneMatch(request -> request.holds(Canary.value()));
            assertThat(auth.seen().getFirst().body().split("&")).hasSize(4);
            assertThat(List.of(auth.seen().getFirst().body().split("&")))
                    .contains("grant_type=client_credentials", "client_id=key-1")
                    .contains("audience=" + URLEncoder.encode(api.url(), StandardCharsets.UTF_8));
            String secret = "client_secret=" + URLEncoder.encode(Canary.value(), StandardCharsets.UTF_8);
            assertThat(auth.seen().getFirst().body().contains(secret)).isTrue();
        }

        @Test
        void is_proven_anew_by_every_check_as_a_token_outlives_its_key() {
            var check = ion();

            assertThat(check.run().verdict()).isEqualTo(Verdict.ACCEPTED);
            auth.on(TOKEN, json(401, "{\"error\":\"unauthorized_client\"}"));

            assertThat(check.run().verdict()).isEqualTo(Verdict.REJECTED);
        }
    }

    @ParameterizedTest
    @CsvSource({"401, invalid_client", "401, unauthorized_client", "400, invalid_client"})
    void a_wrong_client_or_secret_is_rejected_and_the_api_not_asked(int status, String error) {
        auth.on(TOKEN, json(status, "{\"error\":\"" + error + "\",\"error_description\":\"Invalid client\"}"));

        CheckResult result = check();

        assertThat(result.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(result.rule()).isEqualTo("token-refused");
        assertThat(result.evidence())
                .startsWith("HTTP " + status + " from POST 127.0.0.1:")
                .contains("/realms/api-keys/protocol/openid-connect/token: the client id or the secret is wrong");
        assertThat(api.seen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400, unsupported_grant_type, unverified", "500, server_error, server-error", "404, x, wrong-host"})
    void another_complaint_about_the_exchange_says_nothing_of_the_key(int status, String error, String verdict) {
        auth.on(TOKEN, json(status, "{\"error\":\"" + error + "\"}"));

        assertThat(check().verdict().id()).isEqualTo(verdict);
    }

    @Test
    void an_exchange_without_a_token_in_its_answer_is_none() {
        auth.on(TOKEN, json(200, "{\"hello\":\"world\"}"));

        assertThat(check().verdict()).isEqualTo(Verdict.WRONG_HOST);
    }

    @Nested
    class A_token_that_expired {

        @Test
        void is_exchanged_once_more() {
            api.on(
                    GRAPHQL,
                    request -> request.header("authorization").endsWith("-1") ? json(401, EXPIRED) : json(200, ME));

            assertThat(check().verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(tokens).hasValue(2);
        }

        @Test
        void is_told_with_status_200_as_well() {
            api.on(GRAPHQL, request -> json(200, request.header("authorization").endsWith("-1") ? EXPIRED : ME));

            assertThat(check().verdict()).isEqualTo(Verdict.ACCEPTED);
        }

        @Test
        void is_not_exchanged_for_ever_and_never_makes_the_key_expired() {
            api.on(GRAPHQL, json(401, EXPIRED));

            CheckResult result = check();

            assertThat(tokens).hasValue(2);
            assertThat(result.verdict()).isEqualTo(Verdict.FORBIDDEN);
            assertThat(result.evidence()).contains("the key is good at its authentication address");
        }
    }

    @Nested
    class An_error_in_an_answer_with_status_200 {

        @Test
        void about_permission_leaves_the_key_good() {
            api.on(GRAPHQL, errors("User does not have permission to update this resource."));

            assertThat(check().verdict()).isEqualTo(Verdict.FORBIDDEN);
            assertThat(check().evidence())
                    .endsWith("the key is good, but: User does not have permission to update this resource.");
        }

        @Test
        void about_the_question_says_nothing_of_the_key() {
            api.on(GRAPHQL, errors("Cannot query field \\\"me\\\"."));

            assertThat(check().verdict()).isEqualTo(Verdict.UNVERIFIED);
            assertThat(check().evidence()).endsWith("the question failed: Cannot query field \"me\".");
        }

        @Test
        void shows_neither_the_token_nor_the_key_that_a_server_puts_into_it() {
            api.on(GRAPHQL, errors("bad token-1 for " + Canary.value()));

            assertThat(check().evidence()).endsWith("the question failed: bad ••• for •••");
        }
    }

    @Test
    void the_service_is_looked_for_at_its_authentication_address() {
        auth.on("GET /realms/api-keys/.well-known/openid-configuration", json(200, "{\"token_endpoint\":\"x\"}"));
        api.on(GRAPHQL, json(500, "{}"));

        assertThat(check().warning()).startsWith("The service itself is up: HTTP 200 from GET 127.0.0.1:");
    }

    @Test
    void an_address_of_ones_own_needs_its_authentication_address_and_takes_none_of_an_environment() {
        CheckResult result = Check.ofShipped("ion")
                .at(api.url())
                .in("production")
                .with("clientId", "key-1")
                .run();

        assertThat(result.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(result.evidence()).contains("was not sent: a value that it needs is missing");
        assertThat(api.seen()).isEmpty();
    }

    private CheckResult check() {
        return ion().run();
    }

    private Check ion() {
        return Check.ofShipped("ion")
                .at(api.url())
                .with("authUrl", auth.url() + "/")
                .with("clientId", "key-1");
    }

    private static StandIn.Response errors(String message) {
        return json(200, "{\"data\":null,\"errors\":[{\"message\":\"" + message + "\"}]}");
    }
}
