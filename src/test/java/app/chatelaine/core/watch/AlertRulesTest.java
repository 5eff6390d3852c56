package app.chatelaine.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.staleness.AgeRules;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is told of a key, row by row: the answers of its service, oldest first ({@code y} accepted, {@code f} not
 * permitted, {@code n} refused, {@code x} expired, {@code u} unreachable, {@code s} server error, {@code l} slow down,
 * {@code b} blocked; those before {@code |} were of the key before); its age in days, of 90; days until its end; what
 * was told; what is to be told; what was told then.
 */
class AlertRulesTest {
    private static final Instant NOW = Workbench.NOW;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            never checked                         ; -     ; 10 ; -  ; -            ; -            ; -
            accepted                              ; y     ; 10 ; -  ; -            ; -            ; -
            the first refusal is silent           ; yn    ; 10 ; -  ; -            ; -            ; -
            refused twice                         ; ynn   ; 10 ; -  ; -            ; not-accepted ; not-accepted
            refused twice from the beginning      ; nn    ; 10 ; -  ; -            ; not-accepted ; not-accepted
            expired, says the service             ; yxx   ; 10 ; -  ; -            ; not-accepted ; not-accepted
            refused, then expired                 ; ynx   ; 10 ; -  ; -            ; not-accepted ; not-accepted
            refused again and again, and told     ; nnnn  ; 10 ; -  ; not-accepted ; -            ; not-accepted
            refused, accepted, refused            ; nyn   ; 10 ; -  ; -            ; -            ; -
            unreachable in between                ; ynun  ; 10 ; -  ; -            ; not-accepted ; not-accepted
            refused once, then unreachable        ; ynuu  ; 10 ; -  ; -            ; -            ; -
            unreachable for ever                  ; yuuuu ; 10 ; -  ; -            ; -            ; -
            server errors                         ; ysss  ; 10 ; -  ; -            ; -            ; -
            asked to slow down                    ; ylll  ; 10 ; -  ; -            ; -            ; -
            something in between answers          ; ybbb  ; 10 ; -  ; -            ; -            ; -
            not permitted is no refusal           ; yff   ; 10 ; -  ; -            ; -            ; -
            accepted again                        ; nny   ; 10 ; -  ; not-accepted ; works-again  ; -
            good again, though not permitted      ; nnf   ; 10 ; -  ; not-accepted ; works-again  ; -
            accepted again, nobody was told       ; nny   ; 10 ; -  ; -            ; -            ; -
            unreachable is no recovery            ; nnu   ; 10 ; -  ; not-accepted ; -            ; not-accepted
            refused anew after an unseen success  ; nnyn  ; 10 ; -  ; not-accepted ; -            ; not-accepted
            refusals of the key before            ; nn|   ; 10 ; -  ; -            ; -            ; -
            one of each key                       ; n|n   ; 10 ; -  ; -            ; -            ; -
            """)
    void WCH_01_two_refusals_are_told_and_the_recovery(@AggregateWith(RowReader.class) Row row) {
        row.assertHolds();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            ends in 15 days                       ; y   ; 10 ; 15 ; -                                          ; -              ; -
            ends in 14 days                       ; y   ; 10 ; 14 ; -                                          ; due-in-14-days ; due-in-14-days
            the same an hour later                ; y   ; 10 ; 14 ; due-in-14-days                             ; -              ; due-in-14-days
            ends in 8 days                        ; y   ; 10 ; 8  ; due-in-14-days                             ; -              ; due-in-14-days
            ends in 7 days                        ; y   ; 10 ; 7  ; due-in-14-days                             ; due-in-7-days  ; due-in-7-days due-in-14-days
            the first look at 7 days              ; y   ; 10 ; 7  ; -                                          ; due-in-7-days  ; due-in-7-days due-in-14-days
            ends tomorrow                         ; y   ; 10 ; 1  ; due-in-7-days due-in-14-days               ; due-in-1-day   ; due-in-1-day due-in-7-days due-in-14-days
            ends today, and nobody looked before  ; y   ; 10 ; 0  ; -                                          ; due-in-1-day   ; due-in-1-day due-in-7-days due-in-14-days
            has ended                             ; y   ; 10 ; -1 ; due-in-1-day due-in-7-days due-in-14-days  ; expired        ; expired
            ended, and told                       ; y   ; 10 ; -9 ; expired                                    ; -              ; expired
            ended, and refused since              ; ynn ; 10 ; -9 ; expired                                    ; -              ; expired
            ended, and refused                    ; ynn ; 10 ; -1 ; -                                          ; expired        ; expired
            refused, and ended since              ; ynn ; 10 ; -1 ; not-accepted                               ; expired        ; expired not-accepted
            the user moved the end                ; y   ; 10 ; 90 ; expired                                    ; -              ; -
            moved from 1 day to 10                ; y   ; 10 ; 10 ; due-in-1-day due-in-7-days due-in-14-days  ; -              ; due-in-14-days
            refused, and due soon                 ; nn  ; 10 ; 7  ; not-accepted                               ; -              ; not-accepted
            recovered first, due at the next look ; nny ; 10 ; 7  ; not-accepted                               ; works-again    ; -
            75 days old of 90                     ; y   ; 75 ; -  ; -                                          ; -              ; -
            76 days old of 90                     ; y   ; 76 ; -  ; -                                          ; due-in-14-days ; due-in-14-days
            as old as may be                      ; y   ; 90 ; -  ; due-in-1-day due-in-7-days due-in-14-days  ; -              ; due-in-1-day due-in-7-days due-in-14-days
            stale                                 ; y   ; 91 ; -  ; due-in-1-day due-in-7-days due-in-14-days  ; stale          ; stale
            stale, and told                       ; y   ; 99 ; -  ; stale                                      ; -              ; stale
            stale, and refused                    ; nn  ; 99 ; -  ; stale                                      ; not-accepted   ; not-accepted stale
            stale, and ends soon                  ; y   ; 99 ; 14 ; stale                                      ; due-in-14-days ; due-in-14-days stale
            the nearer of end and age             ; y   ; 83 ; 14 ; -                                          ; due-in-7-days  ; due-in-7-days due-in-14-days
            replaced by a young one               ; y   ; 0  ; -  ; stale                                      ; -              ; -
            """)
    void WCH_02_what_is_due_stale_or_expired_is_told_once(@AggregateWith(RowReader.class) Row row) {
        row.assertHolds();
    }

    @ParameterizedTest(name = "due soon from {0} days, {1} left")
    @CsvSource(
            nullValues = "-",
            value = {"7, 14, -", "7, 7, due-in-7-days", "0, 1, -", "3, 1, due-in-1-day", "30, 14, due-in-14-days"})
    void WCH_02_nothing_is_due_before_the_day_that_the_user_chose(int dueSoonDays, long left, @Nullable String tell) {
        var situation =
                new Situation(0, true, false, false, left, null, new Beside(Delivered.CURRENT, false), dueSoonDays);

        assertThat(words(AlertRules.decide(situation, Set.of()).tell().stream().collect(Collectors.toSet())))
                .isEqualTo(Objects.requireNonNullElse(tell, ""));
    }

    @ParameterizedTest(name = "{0}, told: {1}")
    @CsvSource({
        "CURRENT, false, false, false",
        "OUTDATED, false, true, true",
        "OUTDATED, true, false, true",
        "UNKNOWN, false, false, false",
        "UNKNOWN, true, false, true",
        "CURRENT, true, false, false"
    })
    void WCH_02_an_outdated_place_is_told_once(
            Delivered delivered, boolean toldBefore, boolean tell, boolean toldAfterwards) {
        var outdated = EnumSet.of(AlertKind.OUTDATED_PLACE);
        Set<AlertKind> before = toldBefore ? outdated : Set.of();

        var decision = AlertRules.decide(
                new Situation(0, true, false, false, null, null, new Beside(delivered, false), 14), before);

        assertThat(decision.tell().isPresent()).isEqualTo(tell);
        assertThat(decision.afterwards()).isEqualTo(toldAfterwards ? outdated : Set.of());
    }

    /** What is expected of a key in a situation. */
    record Row(String what, Situation situation, Set<AlertKind> told, String tell, String afterwards) {
        void assertHolds() {
            var decision = AlertRules.decide(situation, told);

            assertThat(words(decision.tell().stream().collect(Collectors.toSet())))
                    .as(what)
                    .isEqualTo(tell);
            assertThat(words(decision.afterwards())).as(what).isEqualTo(afterwards);
        }
    }

    static final class RowReader implements ArgumentsAggregator {
        @Override
        public Row aggregateArguments(ArgumentsAccessor cells, ParameterContext context) {
            Integer left = cells.getInteger(3);
            var account = account(Objects.requireNonNull(cells.getInteger(2)), left);
            var rules = new AgeRules(Settings.DEFAULT, ZoneOffset.UTC);
            return new Row(
                    Objects.requireNonNull(cells.getString(0)),
                    Situation.of(
                            account,
                            results(account, text(cells, 1)),
                            new Beside(Delivered.CURRENT, false),
                            rules,
                            NOW),
                    kinds(text(cells, 4)),
                    text(cells, 5),
                    words(kinds(text(cells, 6))));
        }

        private static String text(ArgumentsAccessor cells, int index) {
            return Objects.requireNonNullElse(cells.getString(index), "");
        }
    }

    private static Account account(int age, @Nullable Integer left) {
        var account = SampleAccounts.account("ionworks", "production", "work", "…", age);
        return left == null
                ? account
                : account.withKey(account.key()
                        .withExpiry(
                                new Expiry.At(NOW.plus(Duration.ofDays(left)).plus(Duration.ofHours(1)))));
    }

    private static List<CheckResult> results(Account account, String letters) {
        int present = letters.indexOf('|') + 1;
        var results = new ArrayList<CheckResult>();
        for (int i = 0; i < letters.length(); i++) {
            if (i != present - 1) {
                results.add(Checks.of(
                        verdict(letters.charAt(i)), account.key().storedAt().plusSeconds(i - present), 50, ""));
            }
        }
        return results;
    }

    private static Verdict verdict(char letter) {
        return switch (letter) {
            case 'y' -> Verdict.ACCEPTED;
            case 'f' -> Verdict.FORBIDDEN;
            case 'n' -> Verdict.REJECTED;
            case 'x' -> Verdict.EXPIRED;
            case 's' -> Verdict.SERVER_ERROR;
            case 'l' -> Verdict.RATE_LIMITED;
            case 'b' -> Verdict.BLOCKED;
            default -> Verdict.UNREACHABLE;
        };
    }

    private static Set<AlertKind> kinds(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> AlertKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toSet());
    }

    private static String words(Set<AlertKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(" "));
    }
}
