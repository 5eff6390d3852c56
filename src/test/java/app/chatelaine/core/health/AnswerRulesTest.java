package app.chatelaine.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.service.AnswerRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule of a service fits when all of its conditions hold. */
class AnswerRulesTest {
    private static final TestAnswer GOOD = TestAnswer.json(200, "{}").finding(Map.of("/ok", "true", "/code", "Valid"));
    private static final Map<String, String> KNOWN = Map.of("version", "9.2", "expected", "9.2", "other", "8.0");

    @ParameterizedTest
    @CsvSource({"200, true", "2xx, true", "201, false", "4xx, false"})
    void a_status_is_a_code_or_a_class(String status, boolean fits) {
        assertThat(fits(new Rule().status(status), GOOD)).isEqualTo(fits);
    }

    @Test
    void without_conditions_every_answer_of_the_service_fits() {
        assertThat(fits(new Rule(), GOOD)).isTrue();
    }

    @Test
    void the_first_rule_that_fits_decides() {
        var rules = List.of(
                new Rule().id("no").status("401").build(),
                new Rule().id("first").status("200").build(),
                new Rule().id("second").build());

        assertThat(AnswerRules.first(rules, GOOD, AnswerRulesTest::known).map(AnswerRule::id))
                .contains("first");
    }

    @Nested
    class A_pointer {

        @Test
        void must_find_something() {
            assertThat(fits(new Rule().pointer("/ok"), GOOD)).isTrue();
            assertThat(fits(new Rule().pointer("/nothing"), GOOD)).isFalse();
        }

        @Test
        void may_ask_for_one_of_several_texts() {
            assertThat(fits(new Rule().pointer("/code").equalTo("Old", "Valid"), GOOD))
                    .isTrue();
            assertThat(fits(new Rule().pointer("/code").equalTo("valid"), GOOD)).isFalse();
        }

        @Test
        void may_ask_for_a_part_in_any_case_of_letters() {
            assertThat(fits(new Rule().pointer("/code").contains("vALI"), GOOD)).isTrue();
            assertThat(fits(new Rule().pointer("/code").contains("invalid"), GOOD))
                    .isFalse();
        }

        @Test
        void may_ask_that_nothing_is_there() {
            assertThat(fits(new Rule().pointer("/nothing").absent(), GOOD)).isTrue();
            assertThat(fits(new Rule().pointer("/ok").absent(), GOOD)).isFalse();
        }

        @Test
        void finds_nothing_missing_in_what_is_not_json() {
            assertThat(fits(new Rule().pointer("/errors").absent(), TestAnswer.of(200, "text/plain", "hello")))
                    .isFalse();
            assertThat(fits(new Rule().pointer("/errors").absent(), GOOD.cut())).isFalse();
        }
    }

    @Nested
    class A_header {
        private final TestAnswer limited = TestAnswer.json(403, "{}").withHeader("x-ratelimit-remaining", "0");

        @Test
        void must_be_there_with_the_wanted_value() {
            assertThat(fits(new Rule().header("X-RateLimit-Remaining").equalTo("0"), limited))
                    .isTrue();
            assertThat(fits(new Rule().header("X-RateLimit-Remaining").equalTo("1"), limited))
                    .isFalse();
            assertThat(fits(new Rule().header("retry-after"), limited)).isFalse();
        }
    }

    @Nested
    class A_known_value {

        @Test
        void can_be_compared_with_another() {
            assertThat(fits(new Rule().value("version").equalTo("{expected}"), GOOD))
                    .isTrue();
            assertThat(fits(new Rule().value("version").equalTo("{other}"), GOOD))
                    .isFalse();
        }

        @Test
        void equals_nothing_that_is_not_known() {
            assertThat(fits(new Rule().value("version").equalTo("{nobody}"), GOOD))
                    .isFalse();
            assertThat(fits(new Rule().value("nobody"), GOOD)).isFalse();
            assertThat(fits(new Rule().value("nobody").absent(), GOOD)).isTrue();
        }
    }

    @Test
    void without_a_subject_the_text_is_looked_for_in_the_whole_body() {
        var refused = TestAnswer.of(401, "text/plain", "The key has Expired.");

        assertThat(fits(new Rule().contains("expired"), refused)).isTrue();
        assertThat(fits(new Rule().contains("revoked"), refused)).isFalse();
    }

    @Nested
    class A_web_page_or_a_firewall {
        private final TestAnswer page = TestAnswer.of(403, "text/html", "<html>");
        private final TestAnswer firewall = TestAnswer.json(403, "{}").withHeader("cf-mitigated");

        @Test
        void fits_no_rule_that_does_not_ask_for_it() {
            assertThat(fits(new Rule().status("403"), page)).isFalse();
            assertThat(fits(new Rule().status("403"), firewall)).isFalse();
        }

        @Test
        void fits_a_rule_for_its_type_or_for_any() {
            assertThat(fits(new Rule().status("403").contentType("text/html"), page))
                    .isTrue();
            assertThat(fits(new Rule().status("403").contentType("*"), page)).isTrue();
            assertThat(fits(new Rule().status("403").contentType("application/json"), page))
                    .isFalse();
        }
    }

    private static boolean fits(Rule rule, Answer answer) {
        return AnswerRules.first(List.of(rule.build()), answer, AnswerRulesTest::known)
                .isPresent();
    }

    private static Optional<String> known(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    /** A rule without conditions, to which a test adds the ones that it is about. */
    private static final class Rule {
        private AnswerRule rule = new AnswerRule(
                "rule", List.of(), null, null, null, null, List.of(), List.of(), false, "accepted", null, null);

        Rule id(String id) {
            return with(id, rule.status(), rule.contentType(), rule.header(), rule.pointer(), rule.value());
        }

        Rule status(String... status) {
            return with(rule.id(), List.of(status), rule.contentType(), rule.header(), rule.pointer(), rule.value());
        }

        Rule contentType(String type) {
            return with(rule.id(), rule.status(), type, rule.header(), rule.pointer(), rule.value());
        }

        Rule header(String header) {
            return with(rule.id(), rule.status(), rule.contentType(), header, rule.pointer(), rule.value());
        }

        Rule pointer(String pointer) {
            return with(rule.id(), rule.status(), rule.contentType(), rule.header(), pointer, rule.value());
        }

        Rule value(String value) {
            return with(rule.id(), rule.status(), rule.contentType(), rule.header(), rule.pointer(), value);
        }

        Rule equalTo(String... texts) {
            return text(List.of(texts), rule.contains(), rule.absent());
        }

        Rule contains(String... texts) {
            return text(rule.equalTo(), List.of(texts), rule.absent());
        }

        Rule absent() {
            return text(rule.equalTo(), rule.contains(), true);
        }

        private Rule with(
                String id,
                List<String> status,
                @Nullable String type,
                @Nullable String header,
                @Nullable String pointer,
                @Nullable String value) {
            rule = new AnswerRule(
                    id,
                    status,
                    type,
                    header,
                    pointer,
                    value,
                    rule.equalTo(),
                    rule.contains(),
                    rule.absent(),
                    rule.verdict(),
                    null,
                    null);
            return this;
        }

        private Rule text(List<String> equalTo, List<String> contains, boolean absent) {
            rule = new AnswerRule(
                    rule.id(),
                    rule.status(),
                    rule.contentType(),
                    rule.header(),
                    rule.pointer(),
                    rule.value(),
                    equalTo,
                    contains,
                    absent,
                    rule.verdict(),
                    null,
                    null);
            return this;
        }

        AnswerRule build() {
            return rule;
        }
    }
}
