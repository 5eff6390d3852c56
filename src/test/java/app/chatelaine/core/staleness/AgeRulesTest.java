package app.chatelaine.core.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvSource;

class AgeRulesTest {

    @Nested
    class A_key {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                made today                          | UTC | 2026-03-01T08:00:00Z | -    | -  | 2026-03-01T12:00:00Z | FRESH    | 0  | -
                75 days old                         | UTC | 2026-01-01T12:00:00Z | -    | -  | 2026-03-17T12:00:00Z | FRESH    | 75 | -
                76 days old                         | UTC | 2026-01-01T12:00:00Z | -    | -  | 2026-03-18T12:00:00Z | DUE_SOON | 76 | -
                90 days old                         | UTC | 2026-01-01T12:00:00Z | -    | -  | 2026-04-01T23:59:59Z | DUE_SOON | 90 | -
                91 days old                         | UTC | 2026-01-01T12:00:00Z | -    | -  | 2026-04-02T00:00:00Z | STALE    | 91 | -
                20 years old                        | UTC | 2006-03-01T12:00:00Z | -    | -  | 2026-03-01T12:00:00Z | STALE    | 7305 | -
                """)
        void AGE_02_is_due_soon_before_it_is_stale(@AggregateWith(RowReader.class) Row row) {
            row.assertHolds();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                30 days for the account, 31 old     | UTC | 2026-01-01T12:00:00Z | -    | 30 | 2026-02-01T12:00:00Z | STALE    | 31 | -
                a year for the account, 91 old      | UTC | 2026-01-01T12:00:00Z | -    | 365 | 2026-04-02T12:00:00Z | FRESH   | 91 | -
                a limit shorter than due soon       | UTC | 2026-03-01T08:00:00Z | -    | 7  | 2026-03-01T12:00:00Z | DUE_SOON | 0  | -
                """)
        void AGE_01_has_the_limit_of_its_account_before_the_general_one(@AggregateWith(RowReader.class) Row row) {
            row.assertHolds();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                made late yesterday                 | UTC | 2026-02-28T23:59:59Z | -    | -  | 2026-03-01T00:00:00Z | FRESH    | 1  | -
                the same day in New York            | America/New_York | 2026-02-28T23:59:59Z | - | - | 2026-03-01T00:00:00Z | FRESH | 0 | -
                a day later in Kiritimati           | Pacific/Kiritimati | 2026-04-01T09:59:59Z | - | 30 | 2026-05-01T10:00:00Z | STALE | 31 | -
                not yet in Pago Pago                | Pacific/Pago_Pago  | 2026-04-01T11:00:00Z | - | 30 | 2026-05-02T10:59:59Z | DUE_SOON | 30 | -
                over the start of summer time       | Europe/Berlin | 2026-03-28T22:59:59Z | - | - | 2026-03-29T22:00:00Z | FRESH | 2 | -
                over the end of summer time         | Europe/Berlin | 2026-10-24T22:30:00Z | - | - | 2026-10-25T22:30:00Z | FRESH | 0 | -
                over a day that Samoa left out      | Pacific/Apia | 2011-12-30T09:00:00Z | - | - | 2011-12-30T11:00:00Z | FRESH | 2 | -
                """)
        void AGE_03_ages_by_calendar_days_in_the_zone_of_the_user(@AggregateWith(RowReader.class) Row row) {
            row.assertHolds();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                over the leap day                   | UTC | 2028-02-28T12:00:00Z | -    | -  | 2028-03-01T12:00:00Z | FRESH    | 2  | -
                over no leap day                    | UTC | 2026-02-28T12:00:00Z | -    | -  | 2026-03-01T12:00:00Z | FRESH    | 1  | -
                a year from a leap day              | UTC | 2028-02-29T12:00:00Z | P1Y  | 3650 | 2029-02-20T12:00:00Z | DUE_SOON | 357 | 2029-02-28T12:00:00Z
                """)
        void AGE_03_ages_over_leap_days(@AggregateWith(RowReader.class) Row row) {
            row.assertHolds();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                made tomorrow, within a day         | UTC | 2026-03-02T12:00:00Z | -    | -  | 2026-03-01T12:00:00Z | FRESH    | 0  | -
                made in the future                  | UTC | 2026-03-02T12:00:01Z | -    | -  | 2026-03-01T12:00:00Z | UNKNOWN  | -  | -
                the clock was set back for years    | UTC | 2026-03-01T12:00:00Z | P30D | -  | 2020-01-01T00:00:00Z | UNKNOWN  | -  | -
                nobody knows when it was made       | UTC | -                    | -    | -  | 2026-03-01T12:00:00Z | UNKNOWN  | -  | -
                a server that has no date says so   | UTC | 0001-01-01T00:00:00Z | -    | -  | 2026-03-01T12:00:00Z | UNKNOWN  | -  | -
                """)
        void AGE_04_has_no_age_where_none_can_be_known(@AggregateWith(RowReader.class) Row row) {
            row.assertHolds();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                never ends, but still ages          | UTC | 2026-01-01T12:00:00Z | never | - | 2026-04-02T12:00:00Z | STALE    | 91 | -
                never ends and is young             | UTC | 2026-01-01T12:00:00Z | never | - | 2026-01-02T12:00:00Z | FRESH    | 1  | -
                ends in 15 days                     | UTC | 2026-03-01T12:00:00Z | 2026-03-16T00:00:00Z | - | 2026-03-01T12:00:00Z | FRESH    | 0 | 2026-03-16T00:00:00Z
                ends in 14 days                     | UTC | 2026-03-01T12:00:00Z | 2026-03-15T23:59:59Z | - | 2026-03-01T12:00:00Z | DUE_SOON | 0 | 2026-03-15T23:59:59Z
                ends in a moment                    | UTC | 2026-03-01T12:00:00Z | 2026-03-01T12:00:01Z | - | 2026-03-01T12:00:00Z | DUE_SOON | 0 | 2026-03-01T12:00:01Z
                ends now                            | UTC | 2026-03-01T12:00:00Z | 2026-03-01T12:00:00Z | - | 2026-03-01T12:00:00Z | EXPIRED  | 0 | 2026-03-01T12:00:00Z
                ended, and is stale as well         | UTC | 2025-01-01T12:00:00Z | 2026-01-01T00:00:00Z | - | 2026-03-01T12:00:00Z | EXPIRED  | 424 | 2026-01-01T00:00:00Z
                stale, and ends soon                | UTC | 2025-01-01T12:00:00Z | 2026-03-02T00:00:00Z | - | 2026-03-01T12:00:00Z | STALE    | 424 | 2026-03-02T00:00:00Z
                30 days from its creation           | UTC | 2026-03-01T12:00:00Z | P30D | -  | 2026-03-31T12:00:00Z | EXPIRED  | 30 | 2026-03-31T12:00:00Z
                90 days from its creation           | UTC | 2026-03-01T12:00:00Z | P90D | -  | 2026-03-02T12:00:00Z | FRESH    | 1  | 2026-05-30T12:00:00Z
                a year from its creation            | UTC | 2026-03-01T12:00:00Z | P1Y  | -  | 2026-03-02T12:00:00Z | FRESH    | 1  | 2027-03-01T12:00:00Z
                at the same time of day in summer   | Europe/Berlin | 2026-03-01T12:00:00Z | P30D | - | 2026-03-02T12:00:00Z | FRESH | 1 | 2026-03-31T11:00:00Z
                an hour that summer time leaves out | Europe/Berlin | 2026-02-27T01:30:00Z | P30D | - | 2026-03-01T12:00:00Z | FRESH | 2 | 2026-03-29T01:30:00Z
                90 days from nobody knows when      | UTC | -                    | P90D | -  | 2026-03-01T12:00:00Z | UNKNOWN  | -  | -
                unknown age, but ends soon          | UTC | -                    | 2026-03-10T00:00:00Z | - | 2026-03-01T12:00:00Z | DUE_SOON | - | 2026-03-10T00:00:00Z
                unknown age, and ended              | UTC | -                    | 2026-02-10T00:00:00Z | - | 2026-03-01T12:00:00Z | EXPIRED  | - | 2026-02-10T00:00:00Z
                a server that has no end says so    | UTC | 2026-03-01T12:00:00Z | 0001-01-01T00:00:00Z | - | 2026-03-01T12:00:00Z | FRESH | 0 | -
                ends at the end of time             | UTC | 2026-03-01T12:00:00Z | +1000000000-12-31T23:59:59.999999999Z | - | 2026-03-01T12:00:00Z | FRESH | 0 | +1000000000-12-31T23:59:59.999999999Z
                ends after all calendars            | Asia/Tokyo | 2026-03-01T12:00:00Z | P999999999Y | - | 2026-03-01T12:00:00Z | FRESH | 0 | -
                """)
        void AGE_02_is_due_soon_before_it_ends_and_expired_then(@AggregateWith(RowReader.class) Row row) {
            row.assertHolds();
        }
    }

    @Test
    void AGE_01_a_service_may_have_a_limit_of_its_own() {
        var settings = new Settings(Theme.SYSTEM, "", 365, Map.of("ion", 30), 0, 20, "auto", 100);
        var rules = new AgeRules(settings, ZoneId.of("UTC"));
        var made = Instant.parse("2026-01-01T00:00:00Z");
        var now = Instant.parse("2026-02-15T00:00:00Z");

        assertThat(rules.of(account("ion", made, null, null), now)).isEqualTo(new Age(Staleness.STALE, 45L, 30, null));
        assertThat(rules.of(account("pinexq", made, null, null), now))
                .isEqualTo(new Age(Staleness.FRESH, 45L, 365, null));
        assertThat(rules.of(account("ion", made, null, 100), now)).isEqualTo(new Age(Staleness.FRESH, 45L, 100, null));
    }

    @Test
    void no_days_before_means_due_soon_on_the_last_day_alone() {
        var settings = new Settings(Theme.SYSTEM, "", 90, Map.of(), 0, 20, "auto", 100);
        var rules = new AgeRules(settings, ZoneId.of("UTC"));
        var made = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(rules.of(account("ion", made, null, null), Instant.parse("2026-03-31T00:00:00Z"))
                        .staleness())
                .isEqualTo(Staleness.FRESH);
        assertThat(rules.of(account("ion", made, null, null), Instant.parse("2026-04-01T00:00:00Z"))
                        .staleness())
                .isEqualTo(Staleness.DUE_SOON);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"0, 0", "45, 0.5", "90, 1", "900, 1", "-, 0"})
    void its_share_of_the_limit_is_never_more_than_all_of_it(@Nullable Long days, double share) {
        assertThat(new Age(Staleness.FRESH, days, 90, null).share()).isEqualTo(share);
    }

    private static Account account(
            String service, @Nullable Instant created, @Nullable String expiry, @Nullable Integer limit) {
        return new Account(
                new AccountId("a"),
                service,
                "a",
                "production",
                null,
                Map.of(),
                List.of(),
                "",
                new KeyFacts("…", "", Instant.EPOCH, "os", created, CreatedSource.USER, expiry(expiry)),
                new Limits(limit, null, null, false));
    }

    private static Expiry expiry(@Nullable String text) {
        if (text == null) {
            return Expiry.UNSTATED;
        }
        if (text.equals("never")) {
            return Expiry.NEVER;
        }
        return text.startsWith("P") ? new Expiry.After(Period.parse(text)) : new Expiry.At(Instant.parse(text));
    }

    /** What is expected of a key at a moment. */
    record Row(String what, ZoneId zone, Account account, Instant now, Age expected) {
        void assertHolds() {
            assertThat(new AgeRules(Settings.DEFAULT, zone).of(account, now))
                    .as(what)
                    .isEqualTo(expected);
        }
    }

    /** Reads: what, zone, created, expiry, limit of the account, now; staleness, days, end. */
    static final class RowReader implements ArgumentsAggregator {
        @Override
        public Row aggregateArguments(ArgumentsAccessor cells, ParameterContext context) {
            Integer limit = cells.getInteger(4);
            return new Row(
                    given(cells, 0, String.class),
                    given(cells, 1, ZoneId.class),
                    account("ion", cells.get(2, Instant.class), cells.getString(3), limit),
                    given(cells, 5, Instant.class),
                    new Age(
                            given(cells, 6, Staleness.class),
                            cells.getLong(7),
                            limit == null ? Settings.DEFAULT.staleAfterDays() : limit,
                            cells.get(8, Instant.class)));
        }

        private static <T> T given(ArgumentsAccessor cells, int index, Class<T> type) {
            return Objects.requireNonNull(cells.get(index, type));
        }
    }
}
