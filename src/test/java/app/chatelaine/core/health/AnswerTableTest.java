package app.chatelaine.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.NoAnswer.Reason;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The general table, row by row. */
class AnswerTableTest {
    private static final boolean OWN_ADDRESS = false;
    private static final boolean KNOWN_ADDRESS = true;

    /** Where no rule of the service says what a good answer looks like. */
    @Nested
    class An_answer_that_is_not_described {

        @ParameterizedTest(name = "{0} {1} {2}: {4}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                200 | application/json         | {"a":1}               |                   | ok                 | accepted
                204 |                          |                       |                   | ok                 | accepted
                200 | application/vnd.x+json   | {}                    |                   | ok                 | accepted
                200 | application/json         | {"a":                 |                   | broken-json        | server-error
                200 | application/problem+json | oops                  |                   | broken-json        | server-error
                200 | text/plain               | hello                 |                   | other-type         | wrong-host
                200 |                          | hello                 |                   | other-type         | wrong-host
                200 | text/html                | <p>Sign in</p>        |                   | page               | wrong-host
                200 | text/plain               | <!DOCTYPE html><html> |                   | page               | wrong-host
                200 | application/json         | <html>                |                   | page               | wrong-host
                301 |                          |                       |                   | redirect           | wrong-host
                304 |                          |                       |                   | redirect           | wrong-host
                400 | application/json         | {"error":"bad"}       |                   | unclear            | unverified
                400 | text/html                | <html>                |                   | page               | wrong-host
                401 | application/json         | {"detail":"no"}       |                   | unauthorized       | rejected
                401 | text/plain               | Unauthorized          |                   | unauthorized       | rejected
                401 |                          |                       |                   | unauthorized       | rejected
                401 | text/html                | <html>                |                   | page-refuses       | blocked
                402 | application/json         | {}                    |                   | unclear            | unverified
                403 | application/json         | {"detail":"no"}       |                   | forbidden          | forbidden
                403 | text/html                | <html>                |                   | page-refuses       | blocked
                403 | application/xhtml+xml    | <p/>                  |                   | page-refuses       | blocked
                403 | text/plain               | error code: 1020      |                   | firewall           | blocked
                403 | application/json         | {}                    | cf-mitigated      | firewall           | blocked
                202 |                          |                       | x-amzn-waf-action | firewall           | blocked
                503 | text/html                | <html>                | cf-mitigated      | firewall           | blocked
                404 | application/json         | {"detail":"no"}       |                   | not-found          | wrong-host
                404 | text/html                | <html>                |                   | page               | wrong-host
                405 | application/json         | {}                    |                   | not-this-call      | wrong-host
                407 | text/html                | <html>                |                   | proxy-sign-in      | blocked
                408 |                          |                       |                   | server-waited      | server-error
                409 | application/json         | {}                    |                   | unclear            | unverified
                410 | application/json         | {}                    |                   | gone               | wrong-host
                421 |                          |                       |                   | misdirected        | wrong-host
                422 | application/json         | {}                    |                   | unclear            | unverified
                429 | application/json         | {}                    |                   | rate-limited       | rate-limited
                429 | text/html                | <html>                |                   | rate-limited       | rate-limited
                451 | text/html                | <html>                |                   | legal              | blocked
                500 | application/json         | {}                    |                   | server-error       | server-error
                502 | text/html                | <html>                |                   | server-error       | server-error
                511 | text/html                | <html>                |                   | network-sign-in    | blocked
                """)
        void HLT_01_is_judged_by_the_table(
                int status, String type, String body, String header, String rule, String verdict) {
            var answer = TestAnswer.of(status, text(type), text(body)).withHeader(text(header));

            var judgement = AnswerTable.judge(answer, OWN_ADDRESS, false);

            assertThat(judgement.rule()).isEqualTo(rule);
            assertThat(judgement.verdict().id()).isEqualTo(verdict);
        }

        private static String text(@Nullable String cell) {
            return cell == null ? "" : cell;
        }
    }

    @Test
    void a_good_status_proves_nothing_where_a_good_answer_is_described_and_did_not_fit() {
        var judgement = AnswerTable.judge(TestAnswer.json(200, "{}"), OWN_ADDRESS, true);

        assertThat(judgement)
                .extracting(Judgement::rule, Judgement::verdict)
                .containsExactly("unexpected", Verdict.WRONG_HOST);
    }

    @Test
    void HLT_02_a_web_page_at_an_address_of_the_service_was_put_in_between() {
        var page = TestAnswer.of(200, "text/html", "<html>");

        assertThat(AnswerTable.judge(page, KNOWN_ADDRESS, true).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(AnswerTable.judge(page, OWN_ADDRESS, true).verdict()).isEqualTo(Verdict.WRONG_HOST);
    }

    @Test
    void a_redirect_to_another_origin_is_named_whatever_else_there_is() {
        var answer = TestAnswer.of(302, "text/html", "<html>").redirectedTo("https://other.example");

        assertThat(AnswerTable.judge(answer, KNOWN_ADDRESS, true))
                .extracting(Judgement::rule, Judgement::verdict)
                .containsExactly("redirect-elsewhere", Verdict.WRONG_HOST);
    }

    @Test
    void a_body_that_was_cut_off_is_no_good_answer() {
        var answer = TestAnswer.json(200, "{\"a\":\"aaaa").cut();

        assertThat(AnswerTable.judge(answer, KNOWN_ADDRESS, false))
                .extracting(Judgement::rule, Judgement::verdict)
                .containsExactly("cut-off", Verdict.SERVER_ERROR);
    }

    @Test
    void no_answer_is_ever_called_expired_as_only_a_service_can_say_so() {
        assertThat(everyStatus()
                        .map(status -> AnswerTable.judge(
                                        TestAnswer.json(status, "{\"message\":\"The key has expired.\"}"),
                                        KNOWN_ADDRESS,
                                        true)
                                .verdict()))
                .doesNotContain(Verdict.EXPIRED);
    }

    @Test
    void a_web_page_says_neither_that_a_key_works_nor_that_it_is_dead() {
        Set<Verdict.Meaning> meanings = everyStatus()
                .map(status -> AnswerTable.judge(TestAnswer.of(status, "text/html", "<html>"), KNOWN_ADDRESS, false))
                .map(judgement -> judgement.verdict().meaning())
                .collect(Collectors.toSet());

        assertThat(meanings).containsExactly(Verdict.Meaning.NOT_ASKED);
    }

    private static Stream<Integer> everyStatus() {
        return IntStream.rangeClosed(200, 599).boxed();
    }

    @Nested
    class No_answer {

        @ParameterizedTest
        @EnumSource(names = {"DNS", "REFUSED", "TIMEOUT", "TLS", "BROKEN"})
        void means_that_the_service_is_unreachable(Reason reason) {
            var judgement = AnswerTable.judge(new NoAnswer(reason, "words"));

            assertThat(judgement.verdict()).isEqualTo(Verdict.UNREACHABLE);
            assertThat(judgement.rule()).isEqualTo("no-answer-" + reason.name().toLowerCase(Locale.ROOT));
        }

        @Test
        void because_of_a_proxy_means_that_the_way_is_blocked() {
            assertThat(AnswerTable.judge(new NoAnswer(Reason.PROXY, "words")).verdict())
                    .isEqualTo(Verdict.BLOCKED);
        }

        @ParameterizedTest
        @EnumSource(names = {"NOT_ALLOWED", "CANCELLED"})
        void to_a_question_that_was_not_put_says_nothing_of_the_service(Reason reason) {
            assertThat(AnswerTable.judge(new NoAnswer(reason, "words")).verdict())
                    .isEqualTo(Verdict.UNVERIFIED);
        }
    }
}
