package app.chatelaine.adapters.catalogue;

import static app.chatelaine.adapters.catalogue.StandIn.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.testing.Canary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A key is made by one call whose answer is the only copy. */
class CatalogueKeyCreatorTest {
    private static final String TOKEN = "POST /realms/api-keys/protocol/openid-connect/token";
    private static final String GRAPHQL = "POST /graphql";

    private final String newSecret = "new-" + "s".repeat(32);
    private final AtomicInteger tokens = new AtomicInteger();
    private final StandIn auth = new StandIn().on(TOKEN, request -> json(200, """
            {"access_token":"token-%d","expires_in":300}
            """.formatted(tokens.incrementAndGet())));
    private final StandIn api = new StandIn().on(GRAPHQL, made("\"" + newSecret + "\""));

    @AfterEach
    void stop() {
        auth.close();
        api.close();
    }

    @Test
    void the_new_key_comes_with_the_fields_that_belong_to_it() {
        assertThat(ion().create()).satisfies(outcome -> {
            try (var key = ((Ok<CreatedKey>) outcome).value()) {
                assertThat(key.secret().reveal()).isEqualTo(newSecret);
                assertThat(key.fields()).isEqualTo(Map.of("clientId", "key-2"));
            }
        });
        assertThat(api.seen().getFirst().body())
                .isEqualTo(
                        "{\"query\":\"mutation CreateAPIKey { createApiKey { apikey { clientId clientSecret } } }\"}");
        assertThat(api.seen()).hasSize(1).noneMatch(request -> request.holds(Canary.value()));
    }

    @Test
    void a_key_that_was_made_is_not_lost_to_a_complaint_beside_it() {
        api.on(GRAPHQL, json(200, """
                {"data":{"createApiKey":{"apikey":{"clientId":"key-2","clientSecret":"%s"}}},
                 "errors":[{"message":"audit log is slow"}]}
                """.formatted(newSecret)));

        assertThat(ion().create().isOk()).isTrue();
    }

    @Test
    void a_complaint_alone_is_a_refusal_in_the_words_of_the_service_without_secrets() {
        api.on(
                GRAPHQL,
                json(
                        200,
                        "{\"data\":null,\"errors\":[{\"message\":\"No permission, token-1 of " + Canary.value()
                                + "\\n\"}]}"));

        assertFailed(ion().create(), ProblemCode.SERVICE_REFUSED, "No permission, ••• of •••");
    }

    @Nested
    class An_answer_that_cannot_be_used {

        @Test
        void has_no_key_in_it() {
            api.on(GRAPHQL, json(200, "{\"data\":{\"createApiKey\":null}}"));

            assertFailed(
                    ion().create(),
                    ProblemCode.SERVICE_ANSWER_UNREADABLE,
                    "there is no new key in it; look there for one that nobody has");
        }

        @Test
        void has_a_key_that_is_null() {
            api.on(GRAPHQL, made("null"));

            assertThat(ion().create().isOk()).isFalse();
        }

        @Test
        void leaves_out_the_client_id_and_the_secret_is_not_told() {
            api.on(
                    GRAPHQL,
                    json(
                            200,
                            "{\"data\":{\"createApiKey\":{\"apikey\":{\"clientSecret\":\"" + Canary.value()
                                    + "\"}}}}"));

            assertFailed(
                    ion().create(),
                    ProblemCode.SERVICE_ANSWER_UNREADABLE,
                    "it made a key, but left out Client id; look there for a new key that nobody has");
        }

        @Test
        void is_no_json_though_it_holds_the_secret() {
            api.on(GRAPHQL, StandIn.of(200, "text/plain", "your key: " + Canary.value()));

            assertThat(ion().create().isOk()).isFalse();
        }

        @Test
        void is_an_error_of_the_server() {
            api.on(GRAPHQL, json(500, "{}"));

            assertFailed(ion().create(), ProblemCode.SERVICE_ANSWER_UNREADABLE, "HTTP 500 from POST /graphql");
        }
    }

    @Test
    void an_error_of_the_server_with_a_complaint_in_it_is_no_refusal_as_it_may_have_made_a_key() {
        api.on(GRAPHQL, json(500, "{\"errors\":[{\"message\":\"Internal server error.\"}]}"));

        assertFailed(ion().create(), ProblemCode.SERVICE_ANSWER_UNREADABLE, "HTTP 500 from POST /graphql");
    }

    @Test
    void the_call_is_sent_once_whatever_comes_of_it() {
        api.on(GRAPHQL, json(503, "{}"));

        assertThat(ion().create().isOk()).isFalse();
        assertThat(api.seen()).hasSize(1);
    }

    @Test
    void a_service_that_cannot_be_reached_made_nothing() {
        api.close();

        assertFailed(ion().create(), ProblemCode.NETWORK_FAILED, "No answer to POST /graphql: nobody listens there");
    }

    @Test
    void credentials_that_are_refused_make_nothing() {
        auth.on(TOKEN, json(401, "{\"error\":\"invalid_client\"}"));

        assertThat(((Failed<?>) ion().create()).problem().code()).isEqualTo(ProblemCode.SERVICE_REFUSED);
        assertThat(api.seen()).isEmpty();
    }

    @Test
    void a_service_that_offers_no_way_is_said() {
        assertThat(Check.ofShipped("pinexq").at(api.url()).create())
                .isEqualTo(Outcome.failed(ProblemCode.ACTION_NOT_OFFERED, "PineXQ", "make a key"));
    }

    @Nested
    class The_token_of_a_check_before {

        @Test
        void is_used_again() {
            var ion = ion();
            api.on(GRAPHQL, json(200, "{\"data\":{\"me\":{\"id\":1}}}"));
            assertThat(ion.run().verdict().id()).isEqualTo("accepted");
            api.on(GRAPHQL, made("\"" + newSecret + "\""));

            assertThat(ion.create().isOk()).isTrue();
            assertThat(tokens).hasValue(1);
        }

        @Test
        void is_exchanged_when_it_is_about_to_end() {
            var ion = ion();
            assertThat(ion.create().isOk()).isTrue();

            assertThat(ion.later(Duration.ofSeconds(271)).create().isOk()).isTrue();
            assertThat(tokens).hasValue(2);
        }

        @Test
        void is_exchanged_when_the_api_no_longer_takes_it() {
            var ion = ion();
            assertThat(ion.create().isOk()).isTrue();
            api.on(
                    GRAPHQL,
                    request -> request.header("authorization").endsWith("-1")
                            ? json(401, "{\"errors\":[{\"message\":\"Token is expired.\"}]}")
                            : made("\"" + newSecret + "\""));

            assertThat(ion.create().isOk()).isTrue();
            assertThat(tokens).hasValue(2);
        }

        @Test
        void is_not_used_for_another_secret() {
            var ion = ion();
            assertThat(ion.create().isOk()).isTrue();

            assertThat(ion.key("another-secret-" + "k".repeat(20)).create().isOk())
                    .isTrue();
            assertThat(tokens).hasValue(2);
        }
    }

    private Check ion() {
        return Check.ofShipped("ion").at(api.url()).with("authUrl", auth.url()).with("clientId", "key-1");
    }

    private static StandIn.Response made(String secret) {
        return json(
                200,
                "{\"data\":{\"createApiKey\":{\"apikey\":{\"clientId\":\"key-2\",\"clientSecret\":" + secret + "}}}}");
    }

    private static void assertFailed(Outcome<CreatedKey> outcome, ProblemCode code, String words) {
        var problem = ((Failed<CreatedKey>) outcome).problem();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.details().getFirst()).isEqualTo("ION");
        assertThat(problem.details().getLast()).startsWith(words);
        assertThat(List.of(problem.toString())).noneMatch(text -> text.contains(Canary.value()));
    }
}
