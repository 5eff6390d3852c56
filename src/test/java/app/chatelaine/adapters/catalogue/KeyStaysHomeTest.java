package app.chatelaine.adapters.catalogue;

import static app.chatelaine.adapters.catalogue.StandIn.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.testing.Canary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server answers, the key goes to the account's own server and into no text. */
class KeyStaysHomeTest {
    private final StandIn server = new StandIn();
    private final StandIn other = new StandIn().on("GET /me", json(200, "{\"ok\":true}"));

    @AfterEach
    void no_other_server_was_asked() {
        server.close();
        other.close();
        assertThat(other.seen()).isEmpty();
    }

    @Test
    void a_redirect_to_another_origin_is_not_followed() {
        server.on("GET /me", StandIn.redirect(other.url() + "/me"));

        CheckResult result = check("""
                [{ "url": "{url}/me" }]
                """);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_HOST);
        assertThat(result.evidence())
                .isEqualTo("HTTP 302 from GET /me: it points to " + other.url() + "; the key was not sent there");
    }

    @Test
    void an_address_read_from_an_answer_is_not_taken_when_it_leads_elsewhere() {
        server.on("GET /start", json(200, "{\"next\":\"" + other.url() + "/me\"}"));

        CheckResult result = check("""
                [{ "url": "{url}/start", "reads": [{ "name": "next", "pointer": "/next" }],
                   "answers": [{ "id": "go", "verdict": "continue" }] },
                 { "url": "{next}" }]
                """);

        assertThat(result.verdict()).isEqualTo(Verdict.WRONG_HOST);
        assertThat(result.rule()).isEqualTo("unsent-origin");
    }

    @Test
    void nor_is_it_asked_without_the_key() {
        server.on("GET /start", json(200, "{\"next\":\"" + other.url() + "/me\"}"));

        check("""
                [{ "url": "{url}/start", "reads": [{ "name": "next", "pointer": "/next" }],
                   "answers": [{ "id": "go", "verdict": "continue" }] },
                 { "url": "{next}", "authenticated": false }]
                """);

        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "https://[",
                "//",
                "http:",
                "data:text/html,x",
                "file:///etc/passwd",
                "javascript:alert(1)",
                ""
            })
    void what_is_no_web_address_is_not_asked(String next) {
        server.on("GET /start", json(200, "{\"next\":\"" + next + "\"}"));

        CheckResult result = check("""
                [{ "url": "{url}/start", "reads": [{ "name": "next", "pointer": "/next" }],
                   "answers": [{ "id": "go", "verdict": "continue" }] },
                 { "url": "{next}" }]
                """);

        assertThat(result.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(server.seen()).hasSize(1);
    }

    @Nested
    class A_server_that_sends_the_key_back {

        @Test
        void gets_it_into_no_evidence_warning_or_fact() {
            server.on("GET /me", json(200, """
                    {"who":"%1$s","error":"%1$s","scopes":["%1$s"]}
                    """.formatted(Canary.value())));

            CheckResult result = check("""
                    [{ "url": "{url}/me",
                       "reads": [{ "name": "identity", "pointer": "/who" }, { "name": "error", "pointer": "/error" },
                                 { "name": "scopes", "pointer": "/scopes" }],
                       "answers": [{ "id": "good", "verdict": "accepted", "note": "it says {error}",
                                     "warning": "It says {error}." }] }]
                    """);

            assertThat(result.evidence()).isEqualTo("HTTP 200 from GET /me: it says •••");
            assertThat(result.warning()).isEqualTo("It says •••.");
            assertThat(result.facts().identity()).isEqualTo("•••");
            assertThat(result.facts().scopes()).containsExactly("•••");
        }

        @Test
        void gets_it_into_no_name_of_a_request() {
            server.on("GET /start", json(200, "{\"next\":\"" + Canary.value() + "\"}"));

            CheckResult result = check("""
                    [{ "url": "{url}/start", "reads": [{ "name": "next", "pointer": "/next" }],
                       "answers": [{ "id": "go", "verdict": "continue" }] },
                     { "url": "{url}/{next}" }]
                    """);

            assertThat(result.evidence()).startsWith("HTTP 404 from GET /•••");
        }
    }

    @Test
    void a_long_and_crooked_text_of_a_server_becomes_one_short_line() {
        server.on("GET /me", json(200, "{\"error\":\"" + "a\\n\\u0007 b".repeat(200) + "\"}"));

        assertThat(checkWithNote().evidence())
                .startsWith("HTTP 200 from GET /me: a b")
                .endsWith("…")
                .doesNotContain("\n", "\u0007")
                .hasSizeLessThan(150);
    }

    @Test
    void a_text_that_is_too_long_to_be_a_value_is_none() {
        server.on("GET /me", json(200, "{\"error\":\"" + "a".repeat(5000) + "\"}"));

        assertThat(checkWithNote().evidence()).isEqualTo("HTTP 200 from GET /me");
    }

    private CheckResult checkWithNote() {
        return check("""
                [{ "url": "{url}/me", "reads": [{ "name": "error", "pointer": "/error" }],
                   "answers": [{ "id": "good", "verdict": "accepted", "note": "{error}" }] }]
                """);
    }

    @Test
    void a_key_that_no_header_can_hold_is_not_sent() {
        CheckResult result = Check.of(TestService.withSteps("[{ \"url\": \"{url}/me\" }]"))
                .at(server.url())
                .key("line\nbreak-" + Canary.value())
                .run();

        assertThat(result.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(result.evidence())
                .isEqualTo("GET /me was not sent: the key or a field has a character that cannot be sent");
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void a_check_that_was_cancelled_asks_nobody() {
        var cancel = new Cancel();
        cancel.cancel();

        CheckResult result = Check.of(TestService.withSteps("[{ \"url\": \"{url}/me\" }]"))
                .at(server.url())
                .run(cancel);

        assertThat(result.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(server.seen()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_for_no_answer_has_its_judgement(HttpAnswer.Reason reason) {
        assertThat(Caller.reason(reason).name()).isEqualTo(reason.name());
    }

    @Test
    void a_step_that_needs_what_is_not_known_is_passed_over() {
        server.on("GET /second", json(200, "{}"));

        CheckResult result = check("""
                [{ "url": "{url}/first", "needs": ["!url"] }, { "url": "{url}/second" }]
                """);

        assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(server.routesSeen()).containsExactly("GET /second");
    }

    @Test
    void steps_that_all_go_on_come_to_no_verdict() {
        server.on("GET /me", json(200, "{}"));

        assertThat(check("[{ \"url\": \"{url}/me\", \"answers\": [{ \"id\": \"go\", \"verdict\": \"continue\" }] }]"))
                .extracting(CheckResult::verdict, CheckResult::evidence)
                .containsExactly(Verdict.UNVERIFIED, "No step of the check came to a verdict.");
    }

    private CheckResult check(String steps) {
        return Check.of(TestService.withSteps(steps)).at(server.url()).run();
    }
}
