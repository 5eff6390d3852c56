package app.chatelaine.adapters.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.testing.Canary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** PineXQ: the entry point leads to Info, which proves the key. */
class PinexqTest {
    private static final String ENTRY = "GET /api/EntryPoint";
    private static final String INFO = "GET /api/Info/current";
    private static final String INFO_BODY = """
            {"class":["Info"],"properties":{"ApiVersion":"9.2.1","BuildVersion":"1"},
             "entities":[{"class":["User"],"rel":["CurrentUser"],"properties":{"UserId":"7c0b"}}],
             "links":[{"rel":["self"],"href":"/api/Info"}]}
            """;

    private final StandIn server = new StandIn();

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class A_good_key {

        @Test
        void SVC_03_is_accepted_by_info_where_the_entry_point_says_it_is() {
            server.on(ENTRY, entryPoint(server.url() + "/api/Info/current")).on(INFO, siren(INFO_BODY));

            CheckResult result = check().run();

            assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(result.evidence()).isEqualTo("HTTP 200 from GET /api/Info/current: API version 9.2");
            assertThat(result.facts().identity()).isEqualTo("7c0b");
            assertThat(server.seen())
                    .hasSize(2)
                    .allMatch(r -> r.header("x-api-key").equals(Canary.value()));
        }

        @Test
        void is_accepted_where_the_link_is_relative() {
            server.on(ENTRY, entryPoint("Info/current")).on(INFO, siren(INFO_BODY));

            assertThat(check().run().verdict()).isEqualTo(Verdict.ACCEPTED);
        }

        @Test
        void comes_with_a_warning_when_the_client_was_made_for_another_version() {
            server.on(ENTRY, entryPoint("Info/current")).on(INFO, siren(INFO_BODY));

            CheckResult other = check().with("clientVersion", "7.3").run();
            CheckResult same = check().with("clientVersion", "9.2").run();

            assertThat(other.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(other.warning()).startsWith("The server has API version 9.2, your client was made for 7.3.");
            assertThat(same.warning()).isNull();
        }
    }

    @Nested
    class A_link_to_another_origin {

        @Test
        void is_not_followed_and_the_other_server_sees_nothing() {
            try (var other = new StandIn().on(INFO, siren(INFO_BODY))) {
                server.on(ENTRY, entryPoint(other.url() + "/api/Info/current"));

                CheckResult result = check().run();

                assertThat(result.verdict()).isEqualTo(Verdict.WRONG_HOST);
                assertThat(result.evidence())
                        .contains("was not sent: the server pointed to " + other.url())
                        .contains("which is not part of this account");
                assertThat(other.seen()).isEmpty();
            }
        }
    }

    @Test
    void an_entry_point_without_the_link_is_none() {
        server.on(ENTRY, siren("{\"class\":[\"EntryPoint\"],\"links\":[]}"));

        assertThat(check().run().verdict()).isEqualTo(Verdict.WRONG_HOST);
        assertThat(check().run().evidence()).contains("there is no link to Info");
    }

    @Test
    void a_refused_key_is_rejected() {
        server.on(ENTRY, StandIn.of(401, "application/problem+json", "{\"title\":\"Unauthorized\",\"status\":401}"));

        assertThat(check().run().verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void a_key_may_be_refused_by_info_alone() {
        server.on(ENTRY, entryPoint("Info/current"))
                .on(INFO, StandIn.of(401, "application/problem+json", "{\"status\":401}"));

        assertThat(check().run().verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(check().run().evidence()).startsWith("HTTP 401 from GET /api/Info/current");
    }

    @Test
    void without_an_address_nobody_can_be_asked() {
        assertThat(Check.ofShipped("pinexq").run())
                .extracting(CheckResult::verdict, CheckResult::evidence)
                .containsExactly(Verdict.UNVERIFIED, "This account has no address that can be asked.");
    }

    private Check check() {
        return Check.ofShipped("pinexq").at(server.url());
    }

    private static StandIn.Response entryPoint(String info) {
        return siren("""
                {"class":["EntryPoint"],"links":[{"rel":["self"],"href":"/api/EntryPoint"},
                 {"rel":["Info"],"href":"%s"}]}
                """.formatted(info));
    }

    private static StandIn.Response siren(String body) {
        return StandIn.of(200, "application/vnd.siren+json", body);
    }
}
