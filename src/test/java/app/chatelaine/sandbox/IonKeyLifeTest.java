package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.KeyBench.failed;
import static app.chatelaine.sandbox.KeyBench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.lifecycle.Changed;
import app.chatelaine.core.lifecycle.ListedKey;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Keys of ION over real HTTP, with everything that can go wrong at every call. */
@ParameterizedClass
@EnumSource(Transport.class)
class IonKeyLifeTest extends IonKeyFixture {

    IonKeyLifeTest(Transport transport) {
        super(transport);
    }

    @Nested
    class Listing_keys {

        @Test
        void LIF_03_goes_through_all_pages() {
            IntStream.range(0, 230).forEach(i -> realm.issue(Behaviour.ACCEPTED).close());

            assertThat(ok(bench.list(work)).keys())
                    .extracting(listed -> listed.key().id())
                    .containsExactlyElementsOf(realm.clientIds());
            assertThat(graphqlCalls()).isEqualTo(3);
        }

        @Test
        void LIF_04_tells_its_own_the_other_accounts_and_what_was_made_elsewhere() {
            Account other = account("other");
            String elsewhere = elsewhere();

            assertThat(ok(bench.list(work)).keys())
                    .satisfiesExactly(
                            first -> {
                                assertThat(first.own()).isTrue();
                                assertThat(first.holders()).containsExactly(work);
                                assertThat(first.key().enabled()).isTrue();
                            },
                            second -> {
                                assertThat(second.own()).isFalse();
                                assertThat(second.holders()).containsExactly(other);
                            },
                            third -> {
                                assertThat(third.key().id()).isEqualTo(elsewhere);
                                assertThat(third.own()).isFalse();
                                assertThat(third.holders()).isEmpty();
                            });
        }

        @ParameterizedTest(name = "{0} on page {2}: {1}")
        @CsvSource({
            "CUT_BEFORE,   NETWORK_FAILED,    1",
            "LATE_AFTER,   NETWORK_FAILED,    1",
            "ERROR,        SERVICE_NOT_ASKED, 1",
            "RATE_LIMITED, SERVICE_NOT_ASKED, 1",
            "PAGE,         SERVICE_NOT_ASKED, 1",
            "ERROR,        SERVICE_NOT_ASKED, 2",
            "PAGE,         SERVICE_NOT_ASKED, 2"
        })
        void LIF_03_fails_as_a_whole(Mishap mishap, ProblemCode code, int page) {
            IntStream.range(0, 110).forEach(i -> realm.issue(Behaviour.ACCEPTED).close());
            api.next(mishap, page == 1 ? "query APIKeys" : "\"after\"");

            assertThat(failed(bench.list(work)).code()).isEqualTo(code);
            assertThat(api.waiting()).isZero();
        }

        @Test
        void with_a_token_that_has_ended_a_new_one_is_fetched() {
            ok(bench.list(work));
            realm.expireTokens();

            assertThat(bench.list(work).isOk()).isTrue();
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "CUT_BEFORE, NETWORK_FAILED",
            "ERROR, SERVICE_NOT_ASKED",
            "UNAUTHORIZED, SERVICE_REFUSED",
            "PAGE, SERVICE_NOT_ASKED"
        })
        void without_a_token_asks_nobody(Mishap mishap, ProblemCode code) {
            auth.next(mishap, "/token");

            assertThat(failed(bench.list(work)).code()).isEqualTo(code);
            assertThat(graphqlCalls()).isZero();
        }

        @Test
        void a_key_keeps_the_permissions_that_its_user_had_when_it_was_made() {
            realm.userMayManageKeys(false);
            Account weak = account("weak");
            realm.userMayManageKeys(true);

            var problem = failed(bench.list(weak));
            assertThat(problem.code()).isEqualTo(ProblemCode.SERVICE_REFUSED);
            assertThat(problem.details().getLast()).contains("permission");
            assertThat(bench.list(work).isOk()).isTrue();
            assertThat(bench.service(work).lifecycle().traits().notes())
                    .anyMatch(note -> note.contains("does not change with the permissions"))
                    .anyMatch(note -> note.contains("service account"));
        }
    }

    @Nested
    class Revoking {

        @Test
        void LIF_08_ends_the_key() {
            String id = elsewhere();

            assertDone(revoke(id), Changed.How.DONE);
            assertThat(realm.clientIds()).doesNotContain(id);
        }

        @Test
        void LIF_08_with_a_stale_etag_fetches_it_again_once() {
            String id = elsewhere();
            meddling = 1;

            assertDone(revoke(id), Changed.How.DONE);
            assertThat(realm.clientIds()).doesNotContain(id);
        }

        @Test
        void LIF_08_of_a_key_that_somebody_goes_on_changing_is_told() {
            String id = elsewhere();
            meddling = 2;

            assertThat(failed(revoke(id)).code()).isEqualTo(ProblemCode.KEY_CHANGED);
            assertThat(realm.clientIds()).contains(id);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "CUT_BEFORE,   KEY_NOT_CHANGED,   true",
            "CUT_AFTER,    LISTED,            false",
            "LATE_AFTER,   LISTED,            false",
            "ERROR,        KEY_NOT_CHANGED,   true",
            "ERROR_AFTER,  LISTED,            false",
            "RATE_LIMITED, SERVICE_NOT_ASKED, true",
            "PAGE,         SERVICE_NOT_ASKED, true",
            // The gate refused the old token, so it goes in with a new one for the first time.
            "UNAUTHORIZED, DONE,              false"
        })
        void LIF_06_tells_what_became_of_it(Mishap mishap, String expected, boolean there) {
            String id = elsewhere();
            ListedKey target = bench.find(work, id);
            api.next(mishap, "deleteApiKey");

            assertThat(said(bench.change(work, KeyChange.REVOKE, target))).isEqualTo(expected);
            assertThat(realm.clientIds().contains(id)).isEqualTo(there);
            assertThat(api.waiting()).isZero();
        }

        @ParameterizedTest
        @EnumSource(
                value = Mishap.class,
                mode = Mode.EXCLUDE,
                names = {"UNAUTHORIZED", "LATE_AFTER"})
        void LIF_07_without_any_listing_nothing_is_claimed(Mishap mishap) {
            ListedKey target = bench.find(work, elsewhere());
            api.next(Mishap.CUT_AFTER, "deleteApiKey");
            // The listing before the call comes through; the one after it does not.
            int before = graphqlCalls();
            api.afterPassing(1, mishap, "query APIKeys");

            assertThat(failed(bench.change(work, KeyChange.REVOKE, target)).code())
                    .isEqualTo(ProblemCode.SERVICE_OUTCOME_UNKNOWN);
            assertThat(graphqlCalls()).isEqualTo(before + 3);
        }

        @Test
        void LIF_07_of_the_own_key_without_an_answer_is_known_as_the_key_is_dead() {
            ListedKey own = ok(bench.list(work)).keys().getFirst();
            api.next(Mishap.CUT_AFTER, "deleteApiKey");

            assertDone(bench.change(work, KeyChange.REVOKE, own), Changed.How.REJECTED);
        }

        @Test
        void a_key_that_is_gone_is_not_listed() {
            String id = elsewhere();
            ListedKey target = bench.find(work, id);
            assertDone(bench.change(work, KeyChange.REVOKE, target), Changed.How.DONE);

            assertThat(failed(bench.change(work, KeyChange.REVOKE, target)).code())
                    .isEqualTo(ProblemCode.KEY_NOT_LISTED);
        }

        private Outcome<Changed> revoke(String id) {
            return bench.change(work, KeyChange.REVOKE, bench.find(work, id));
        }
    }

    @Nested
    class Switching {

        @Test
        void off_and_on_again() {
            String id = elsewhere();

            assertDone(bench.change(work, KeyChange.DISABLE, bench.find(work, id)), Changed.How.DONE);
            assertThat(bench.find(work, id).key().isOff()).isTrue();
            assertDone(bench.change(work, KeyChange.DISABLE, bench.find(work, id)), Changed.How.WAS_SO);
            assertDone(bench.change(work, KeyChange.ENABLE, bench.find(work, id)), Changed.How.DONE);
            assertThat(bench.find(work, id).key().isOff()).isFalse();
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "CUT_BEFORE,   KEY_NOT_CHANGED,   false",
            "CUT_AFTER,    LISTED,            true",
            "LATE_AFTER,   LISTED,            true",
            "ERROR,        KEY_NOT_CHANGED,   false",
            "ERROR_AFTER,  LISTED,            true",
            "RATE_LIMITED, SERVICE_NOT_ASKED, false",
            "PAGE,         SERVICE_NOT_ASKED, false"
        })
        void LIF_06_off_tells_what_became_of_it(Mishap mishap, String expected, boolean off) {
            String id = elsewhere();
            ListedKey target = bench.find(work, id);
            api.next(mishap, "updateApiKey");

            assertThat(said(bench.change(work, KeyChange.DISABLE, target))).isEqualTo(expected);
            assertThat(bench.find(work, id).key().isOff()).isEqualTo(off);
        }
    }

    private static void assertDone(Outcome<Changed> outcome, Changed.How how) {
        assertThat(ok(outcome).how()).isEqualTo(how);
    }

    private static String said(Outcome<Changed> outcome) {
        return switch (outcome) {
            case Ok<Changed>(var changed) -> changed.how().name();
            case Failed<Changed>(var problem) -> problem.code().name();
        };
    }
}
