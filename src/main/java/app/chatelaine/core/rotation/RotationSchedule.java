package app.chatelaine.core.rotation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.staleness.Age;
import app.chatelaine.core.staleness.Staleness;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Many keys to replace, spread over working days, the riskiest first: what has expired, then what is stale, then what is due
 * soon; among those what is the farthest over its limit, and what lies in the most places.
 */
public record RotationSchedule(List<Day> days) {

    public RotationSchedule {
        days = List.copyOf(days);
    }

    /** The keys of one day, the riskiest first. */
    public record Day(LocalDate date, List<Account> accounts) {
        public Day {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * @param ages of the accounts; one that is fresh, or of unknown age, is left out
     * @param first the first day that may be used
     * @param perDay at least 1
     */
    public static RotationSchedule of(Map<Account, Age> ages, LocalDate first, int perDay) {
        if (perDay < 1) {
            throw new IllegalArgumentException("fewer than one key a day");
        }
        var due = ages.entrySet().stream()
                .filter(entry -> rank(entry.getValue().staleness()) > 0)
                .sorted(byRisk())
                .map(Map.Entry::getKey)
                .toList();
        var days = new ArrayList<Day>();
        var date = workingDay(first);
        for (int i = 0; i < due.size(); i += perDay) {
            days.add(new Day(date, due.subList(i, Math.min(due.size(), i + perDay))));
            date = workingDay(date.plusDays(1));
        }
        return new RotationSchedule(days);
    }

    private static Comparator<Map.Entry<Account, Age>> byRisk() {
        return Comparator.comparingInt((Map.Entry<Account, Age> entry) ->
                        -rank(entry.getValue().staleness()))
                .thenComparingDouble(entry -> -overdue(entry.getValue()))
                .thenComparingInt(entry -> -entry.getKey().placements().size())
                .thenComparing(entry -> entry.getKey().name());
    }

    /** How many times its limit it is old. */
    private static double overdue(Age age) {
        return age.days() == null ? 0 : age.days() / (double) age.limitDays();
    }

    private static int rank(Staleness staleness) {
        return switch (staleness) {
            case EXPIRED -> 3;
            case STALE -> 2;
            case DUE_SOON -> 1;
            case FRESH, UNKNOWN -> 0;
        };
    }

    private static LocalDate workingDay(LocalDate date) {
        var day = date;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
