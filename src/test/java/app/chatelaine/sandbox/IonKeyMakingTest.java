package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.KeyBench.failed;
import static app.chatelaine.sandbox.KeyBench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.lifecycle.LifeProof;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.work.Cancel;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** New keys and new secrets of ION, and what becomes of one whose answer is lost. */
@ParameterizedClass
@EnumSource(Transport.class)
class IonKeyMakingTest extends IonKeyFixture {

    IonKeyMakingTest(Transport transport) {
        super(transport);
    }

    @Nested
    class Making_a_key {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "CUT_AFTER,   KEY_MADE_WITHOUT_SECRET, 1",
            "LATE_AFTER,  KEY_MADE_WITHOUT_SECRET, 1",
            "ERROR_AFTER, KEY_MADE_WITHOUT_SECRET, 1",
            "CUT_BEFORE,  KEY_NOT_MADE,            0",
            "ERROR,       KEY_NOT_MADE,            0"
        })
        void LIF_09_whose_answer_was_lost_is_found_by_listing_and_not_made_twice(
                Mishap mishap, ProblemCode code, int made) {
            List<String> before = realm.clientIds();
            api.next(mishap, "createApiKey");

            var problem = failed(bench.create(work));

            assertThat(problem.code()).isEqualTo(code);
            List<String> added = realm.clientIds().stream()
                    .filter(id -> !before.contains(id))
                    .toList();
            assertThat(added).hasSize(made);
            assertThat(problem.details()).containsAll(added);
        }

        @Test
        void LIF_09_which_cannot_be_listed_either_stays_unexplained() {
            api.next(Mishap.CUT_AFTER, "createApiKey");
            api.afterPassing(1, Mishap.ERROR, "query APIKeys");

            assertThat(failed(bench.create(work)).code()).isEqualTo(ProblemCode.SERVICE_ANSWER_UNREADABLE);
        }

        @Test
        void comes_through_where_nothing_goes_wrong() {
            try (var made = ok(bench.create(work))) {
                assertThat(realm.clientIds()).contains(made.fields().get("clientId"));
            }
        }
    }

    @Nested
    class Renewing_the_own_key {

        @Test
        void LIF_10_puts_the_new_secret_in_the_place_of_the_old_one() {
            try (var old = ok(bench.accounts.key(work));
                    var made = ok(bench.renew(work))) {
                var changed = ok(bench.accounts.replaceKey(bench.service(work), work, made.secret(), made.fields()));

                assertThat(bench.now(work)).isEqualTo(changed);
                assertThat(bench.proof
                                .look(bench.service(work), work, old, new Cancel())
                                .life())
                        .isEqualTo(LifeProof.DEAD);
                try (var stored = ok(bench.accounts.key(changed))) {
                    assertThat(bench.proof
                                    .look(bench.service(work), changed, stored, new Cancel())
                                    .life())
                            .isEqualTo(LifeProof.ALIVE);
                }
            }
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "CUT_AFTER,    NEW_SECRET_LOST",
            "LATE_AFTER,   NEW_SECRET_LOST",
            "ERROR_AFTER,  NEW_SECRET_LOST",
            "CUT_BEFORE,   KEY_NOT_CHANGED",
            "ERROR,        KEY_NOT_CHANGED",
            "RATE_LIMITED, SERVICE_NOT_ASKED",
            "PAGE,         SERVICE_NOT_ASKED"
        })
        void LIF_07_asks_the_old_key_what_became_of_it(Mishap mishap, ProblemCode code) {
            api.next(mishap, "regenerateSecret");

            assertThat(failed(bench.renew(work)).code()).isEqualTo(code);
        }

        @Test
        void LIF_10_is_not_asked_for_where_it_could_not_be_stored() {
            bench.keychain.fill();

            assertThat(failed(bench.renew(work)).code()).isEqualTo(ProblemCode.KEYCHAIN_BROKEN);
            assertThat(graphqlCalls()).isZero();
        }
    }
}
