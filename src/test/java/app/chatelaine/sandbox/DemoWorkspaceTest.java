package app.chatelaine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountRules;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.health.Verdict.Meaning;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.VerifyingSecretStore;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.staleness.AgeRules;
import app.chatelaine.core.staleness.Staleness;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.MemoryAccountFile;
import app.chatelaine.testing.MemoryHealthHistory;
import java.net.ConnectException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoWorkspaceTest {
    private final SandboxFixture fixture = new SandboxFixture(Transport.HTTP);
    private final MemoryAccountFile file = new MemoryAccountFile();
    private final VerifyingSecretStore keychain = new VerifyingSecretStore(new MemorySecretStore());
    private final Accounts accounts = new Accounts(
            file,
            keychain,
            new Fingerprinter(keychain, fixture.settings.random()),
            fixture.clock,
            fixture.settings.random());
    private final Messages messages = Messages.of(Locale.ENGLISH);

    @AfterEach
    void stop() {
        keychain.close();
        fixture.close();
    }

    @Nested
    class Once_started {
        private final DemoWorkspace workspace = value(start(DemoCatalogue.complete()));

        @AfterEach
        void close() {
            workspace.close();
        }

        @Test
        void it_has_added_its_accounts_to_the_book_and_their_keys_to_the_keychain() {
            var book = value(accounts.read()).book();

            assertThat(workspace.accounts()).hasSizeGreaterThan(13);
            assertThat(book.accounts())
                    .isEqualTo(workspace.accounts().stream()
                            .map(DemoAccount::account)
                            .toList());
            assertThat(book.pending()).isEmpty();
            assertThat(book.accounts())
                    .allSatisfy(account -> value(accounts.key(account)).close());
        }

        @Test
        void a_person_gets_keys_on_pages_of_the_demo() {
            var shown = workspace.withPages(DemoCatalogue.complete());

            assertThat(shown.services())
                    .hasSize(5)
                    .allMatch(service -> String.valueOf(service.pages().keys()).startsWith("http://127.0.0.1:"));
        }

        @Test
        void all_five_services_are_there() {
            assertThat(workspace.accounts())
                    .extracting(demo -> demo.account().serviceId())
                    .containsOnly("ionworks", "pinexq", "modelon-impact", "ashr-labs", "ion");
        }

        @Test
        void a_check_will_show_every_verdict_that_a_stand_in_can_bring_about() {
            var shown = EnumSet.noneOf(Verdict.class);
            workspace.accounts().forEach(demo -> shown.add(demo.verdict()));

            assertThat(EnumSet.complementOf(shown)).containsExactly(Verdict.WRONG_HOST, Verdict.NEVER_CHECKED);
        }

        @Test
        void its_keys_are_fresh_due_soon_stale_and_expired() {
            var rules = new AgeRules(Settings.DEFAULT, ZoneOffset.UTC);
            var shown = EnumSet.noneOf(Staleness.class);
            workspace
                    .accounts()
                    .forEach(demo -> shown.add(
                            rules.of(demo.account(), fixture.clock.instant()).staleness()));

            assertThat(EnumSet.complementOf(shown)).containsExactly(Staleness.UNKNOWN);
        }

        @Test
        void CLI_07_no_account_can_reach_another_machine() {
            for (var demo : workspace.accounts()) {
                assertThat(isLoopback(demo.account().url())).isTrue();
                String authUrl = demo.account().fields().get("authUrl");
                assertThat(authUrl == null || isLoopback(authUrl)).isTrue();
            }
        }

        @Test
        void the_one_that_is_away_refuses_connections() {
            assertThatThrownBy(() -> fixture.get(account("partner host").url() + "/api/EntryPoint"))
                    .isInstanceOf(ConnectException.class);
        }

        @Test
        void a_key_is_taken_by_the_stand_in_at_its_address() throws Exception {
            var account = account("release gate");
            try (Secret key = value(accounts.key(account))) {
                var answer = fixture.get(
                        account.url() + account.fields().get("checkPath"), "Authorization", "Bearer " + key.reveal());

                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }

        @Test
        void it_stops_its_stand_ins_at_the_end() {
            workspace.close();

            assertThatThrownBy(() -> fixture.get(account("battery lab").url() + "/healthz"))
                    .isInstanceOf(ConnectException.class);
        }

        @Nested
        class With_a_past {
            private final MemoryHealthHistory history = new MemoryHealthHistory();
            private final Outcome<Done> seeded = workspace.seedHistory(history);

            @Test
            void an_old_key_has_as_many_checks_as_are_kept_from_the_oldest_to_the_latest() {
                var checks = checks("work");

                assertThat(seeded).isEqualTo(Outcome.done());
                assertThat(checks).hasSize(HealthHistory.KEPT);
                assertThat(checks).extracting(CheckResult::at).isSorted();
                assertThat(checks.getLast().at()).isBefore(fixture.clock.instant());
            }

            @Test
            void no_check_is_older_than_its_key() {
                for (var demo : workspace.accounts()) {
                    assertThat(checks(demo.account().name()))
                            .allSatisfy(check -> assertThat(check.at())
                                    .isAfterOrEqualTo(demo.account().key().createdAt()));
                }
                assertThat(checks("line 3 sensors")).isEmpty();
            }

            @Test
            void a_key_that_works_had_a_spell_in_which_nobody_could_ask() {
                assertThat(checks("work"))
                        .extracting(CheckResult::verdict)
                        .contains(Verdict.UNREACHABLE)
                        .endsWith(Verdict.ACCEPTED);
            }

            @Test
            void a_key_that_fails_today_worked_once() {
                assertThat(checks("old notebook"))
                        .extracting(CheckResult::verdict)
                        .startsWith(Verdict.ACCEPTED)
                        .endsWith(Verdict.REJECTED);
            }

            @Test
            void only_answers_took_time() {
                for (var demo : workspace.accounts()) {
                    assertThat(checks(demo.account().name()))
                            .allSatisfy(check -> assertThat(check.latency() == null)
                                    .isEqualTo(check.verdict() == Verdict.UNREACHABLE
                                            || check.verdict() == Verdict.UNVERIFIED));
                }
            }

            @Test
            void every_check_says_that_it_is_made_up() {
                assertThat(checks("work"))
                        .allSatisfy(check -> assertThat(check.evidence()).startsWith("Made up for the demo"))
                        .allSatisfy(check -> assertThat(check.rule()).isEqualTo("demo"));
            }

            private List<CheckResult> checks(String name) {
                return value(history.read()).getOrDefault(account(name).id(), List.of());
            }
        }

        private Account account(String name) {
            return workspace.accounts().stream()
                    .map(DemoAccount::account)
                    .filter(account -> account.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class That_cannot_be_filled {

        @Test
        void for_want_of_a_service_it_says_which_and_stops() {
            assertThat(start(DemoCatalogue.without("ion")))
                    .isEqualTo(Outcome.failed(ProblemCode.SERVICE_NOT_FOUND, "ion"));
        }

        @Test
        void for_an_account_file_that_fails_it_says_so_and_stops() {
            var problem = Problem.of(ProblemCode.FILE_READ_ONLY, "accounts.json");
            file.failWith(problem);

            assertThat(start(DemoCatalogue.complete())).isEqualTo(Outcome.failed(problem));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void what_an_account_shows_is_told_in_the_users_language(String language) {
        var words = Messages.of(Locale.forLanguageTag(language));
        var told = new HashSet<String>();
        for (DemoKey key : DemoKey.values()) {
            told.add(words.get(key.notes()));
        }

        assertThat(told)
                .hasSizeGreaterThan(15)
                .allSatisfy(note -> assertThat(note).endsWith("."));
        assertThat(words.get("demo.past")).isNotBlank();
    }

    @Test
    void a_key_that_cannot_be_asked_about_is_not_tried_again_and_again() {
        for (DemoKey key : DemoKey.values()) {
            boolean failing = key.verdict().meaning() == Meaning.NOT_ASKED;
            boolean answeredAtOnce = key.verdict() == Verdict.BLOCKED || key.verdict() == Verdict.UNVERIFIED;
            assertThat(key.limits().retries() != null).as(key.accountName()).isEqualTo(failing && !answeredAtOnce);
        }
    }

    private Outcome<DemoWorkspace> start(Catalogue catalogue) {
        return DemoWorkspace.start(accounts, catalogue, messages, fixture.settings);
    }

    private static boolean isLoopback(@Nullable String url) {
        return url != null && AccountRules.isLoopback(URI.create(url).getHost());
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.fold(value -> value, problem -> {
            throw new AssertionError(problem.toString());
        });
    }
}
