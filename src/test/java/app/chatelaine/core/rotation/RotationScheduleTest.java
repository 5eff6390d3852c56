package app.chatelaine.core.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.rotation.RotationSchedule.Day;
import app.chatelaine.core.staleness.Age;
import app.chatelaine.core.staleness.Staleness;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.SampleAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RotationScheduleTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private final Map<Account, Age> ages = new LinkedHashMap<>();

    @Test
    void ROT_14_has_the_riskiest_first_and_leaves_out_what_is_fresh() {
        put("soon", Staleness.DUE_SOON, 80);
        put("fresh", Staleness.FRESH, 3);
        put("old", Staleness.STALE, 100);
        put("ancient", Staleness.STALE, 900);
        put("over", Staleness.EXPIRED, 10);
        put("unknown", Staleness.UNKNOWN, 0);

        assertThat(names(RotationSchedule.of(ages, FRIDAY, 10)))
                .containsExactly(List.of("over", "ancient", "old", "soon"));
    }

    @Test
    void ROT_14_spreads_them_over_working_days() {
        for (int i = 1; i <= 5; i++) {
            put("key" + i, Staleness.STALE, 200 - i);
        }

        var schedule = RotationSchedule.of(ages, FRIDAY, 2);

        assertThat(schedule.days())
                .extracting(Day::date)
                .containsExactly(FRIDAY, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
        assertThat(names(schedule)).containsExactly(List.of("key1", "key2"), List.of("key3", "key4"), List.of("key5"));
    }

    @Test
    void ROT_14_has_a_key_a_day_at_least() {
        assertThatThrownBy(() -> RotationSchedule.of(ages, FRIDAY, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class As_a_calendar {

        @Test
        void ROT_14_has_an_all_day_event_for_each_key() {
            put("work, main; dev", Staleness.STALE, 100);

            String text = text();

            assertThat(text.split("\r\n"))
                    .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                    .contains(
                            "DTSTAMP:20261120T180000Z",
                            "DTSTART;VALUE=DATE:20261120",
                            "DTEND;VALUE=DATE:20261121",
                            "SUMMARY:Rotate the key “work\\, main\\; dev” of ION")
                    .endsWith("END:VEVENT", "END:VCALENDAR");
        }

        @Test
        void ROT_14_folds_long_lines_without_breaking_a_character() {
            put("ü".repeat(100), Staleness.STALE, 100);

            String text = text();

            assertThat(text.split("\r\n"))
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
            assertThat(text.replace("\r\n ", "")).contains("ü".repeat(100));
        }

        private String text() {
            return CalendarText.of(
                    RotationSchedule.of(ages, FRIDAY, 2), Messages.of(Locale.ENGLISH), account -> "ION", NOW);
        }
    }

    private void put(String name, Staleness staleness, long days) {
        var account = SampleAccounts.account("ion", "production", name, "…", 1);
        ages.put(account, new Age(staleness, days, 90, null));
    }

    private static List<List<String>> names(RotationSchedule schedule) {
        return schedule.days().stream()
                .map(day -> day.accounts().stream().map(Account::name).toList())
                .toList();
    }
}
