package app.chatelaine.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTest {
    private static final Map<String, String> FIELDS = Map.of("client-id", "abc");

    @Nested
    class Names {
        @Test
        void a_name_is_needed() {
            assertThat(AccountRules.check(Samples.ion(), " ", "production", null, FIELDS, false))
                    .isEqualTo(Outcome.failed(ProblemCode.NAME_MISSING));
        }
    }

    @Nested
    class Addresses {
        @Test
        void an_environment_of_the_service_will_do() {
            assertThat(check("production", null)).isEqualTo(Outcome.done());
        }

        @Test
        void an_environment_that_the_service_does_not_have_is_named() {
            assertThat(check("moon", null)).isEqualTo(Outcome.failed(ProblemCode.ENVIRONMENT_NOT_FOUND, "moon", "ION"));
        }

        @Test
        void a_service_without_environments_needs_an_address() {
            assertThat(AccountRules.check(Samples.ownServer(), "work", "", null, FIELDS, false))
                    .isEqualTo(Outcome.failed(ProblemCode.URL_MISSING, "ION"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"https://ion.test", "https://ion.test:8443/base", "HTTPS://ION.TEST", "https://[2001:db8::1]"
                })
        void a_web_address_over_tls_will_do(String url) {
            assertThat(AccountRules.checkUrl(url, false)).isEqualTo(Outcome.done());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "ion.test",
                    "ftp://ion.test",
                    "file:///etc/passwd",
                    "https://",
                    "https://user:password@ion.test",
                    "https://ion.test?x=1",
                    "https://ion.test#part",
                    "https://with blank.test",
                    "javascript:alert(1)"
                })
        void anything_else_is_no_web_address(String url) {
            assertThat(AccountRules.checkUrl(url, true)).isEqualTo(Outcome.failed(ProblemCode.URL_INVALID, url));
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:9", "http://LOCALHOST"})
        void plain_http_to_this_machine_will_do(String url) {
            assertThat(AccountRules.checkUrl(url, false)).isEqualTo(Outcome.done());
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://ion.test", "http://localhost.evil.test", "http://127.0.0.1.evil.test"})
        void plain_http_to_another_machine_must_be_allowed(String url) {
            assertThat(AccountRules.checkUrl(url, false))
                    .isEqualTo(Outcome.failed(ProblemCode.URL_PLAIN_HTTP, url.substring("http://".length())));
            assertThat(AccountRules.checkUrl(url, true)).isEqualTo(Outcome.done());
        }
    }

    @Nested
    class Fields {
        @Test
        void a_required_field_is_named_by_its_label() {
            assertThat(AccountRules.check(Samples.ion(), "work", "production", null, Map.of(), false))
                    .isEqualTo(Outcome.failed(ProblemCode.FIELD_MISSING, "Client id", "ION"));
        }

        @Test
        void a_field_that_the_service_does_not_have_is_named() {
            assertThat(AccountRules.check(
                            Samples.ion(),
                            "work",
                            "production",
                            null,
                            Map.of("client-id", "abc", "colour", "x"),
                            false))
                    .isEqualTo(Outcome.failed(ProblemCode.FIELD_UNKNOWN, "colour", "ION"));
        }

        @Test
        void a_value_must_have_its_fields_shape() {
            assertThat(AccountRules.check(Samples.ion(), "work", "production", null, Map.of("client-id", "A1"), false))
                    .isEqualTo(Outcome.failed(ProblemCode.VALUE_INVALID, "Client id", "A1"));
        }

        @Test
        void an_own_address_may_need_more() {
            assertThat(check("production", "https://own.test"))
                    .isEqualTo(Outcome.failed(ProblemCode.FIELD_MISSING, "Realm", "ION"));
        }
    }

    private static Outcome<Done> check(String environment, @Nullable String url) {
        return AccountRules.check(Samples.ion(), "work", environment, url, FIELDS, false);
    }
}
