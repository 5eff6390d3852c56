package app.chatelaine.adapters.catalogue;

import static app.chatelaine.adapters.catalogue.StandIn.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.testing.Canary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ashr Labs: no path is public, so the user may name one. */
class AshrLabsTest {
    private final StandIn server = new StandIn();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void SVC_04_without_a_check_path_nothing_is_sent_and_the_reason_is_said() {
        CheckResult result = Check.ofShipped("ashr-labs").at(server.url()).run();

        assertThat(result.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(result.rule()).isEqualTo("no-check");
        assertThat(result.evidence()).startsWith("Ashr Labs publishes no address that checks a key");
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void with_a_check_path_a_good_key_is_accepted() {
        server.on("GET /platform/my/path", json(200, "{\"user\":{\"id\":1,\"email\":\"ada@evals.example\"}}"));

        CheckResult result = check();

        assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(result.evidence()).isEqualTo("HTTP 200 from GET /platform/my/path");
        assertThat(result.facts().identity()).isEqualTo("ada@evals.example");
        assertThat(server.seen().getFirst().header("authorization").equals("Bearer " + Canary.value()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            API key has expired.       | expired
            This key EXPIRED yesterday | expired
            Invalid or expired API key | rejected
            Invalid API key.           | rejected
            """)
    void expired_is_what_the_service_calls_so(String message, String verdict) {
        server.on("GET /platform/my/path", json(401, "{\"message\":\"" + message + "\"}"));

        assertThat(check().verdict().id()).isEqualTo(verdict);
    }

    @Test
    void a_key_that_may_not_do_this_is_good() {
        server.on("GET /platform/my/path", json(403, "{\"message\":\"Not allowed with an API key.\"}"));

        assertThat(check().verdict()).isEqualTo(Verdict.FORBIDDEN);
    }

    @Test
    void a_path_that_is_not_there_says_nothing_of_the_key() {
        assertThat(check().verdict()).isEqualTo(Verdict.WRONG_HOST);
    }

    private CheckResult check() {
        return Check.ofShipped("ashr-labs")
                .at(server.url() + "/platform")
                .with("checkPath", "/my/path")
                .run();
    }
}
