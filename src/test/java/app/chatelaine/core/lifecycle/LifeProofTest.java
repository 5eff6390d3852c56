package app.chatelaine.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.ServiceFacts;
import app.chatelaine.core.health.Verdict;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeProofTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ACCEPTED, ALIVE",
        "FORBIDDEN, ALIVE",
        "REJECTED, DEAD",
        "EXPIRED, DEAD",
        "RATE_LIMITED, UNKNOWN",
        "BLOCKED, UNKNOWN",
        "WRONG_HOST, UNKNOWN",
        "SERVER_ERROR, UNKNOWN",
        "UNREACHABLE, UNKNOWN",
        "UNVERIFIED, UNKNOWN",
        "NEVER_CHECKED, UNKNOWN"
    })
    void LIF_14_only_the_services_own_word_proves_life_or_death(Verdict verdict, LifeProof expected) {
        var result = new CheckResult(verdict, Instant.EPOCH, null, "", "rule", null, null, ServiceFacts.NONE);

        assertThat(LifeProof.of(result)).isEqualTo(expected);
    }
}
