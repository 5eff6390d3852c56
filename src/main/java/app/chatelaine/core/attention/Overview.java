package app.chatelaine.core.attention;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * How all accounts stand, in figures. They overlap, except for {@code fresh}: a key may be stale and not work, and each
 * figure is that of its view.
 *
 * @param fresh {@link Condition#FRESH}: nothing is to be done about them
 * @param dueSoon {@link Standing#isDueSoon}
 * @param stale {@link Standing#isStale}
 * @param notWorking {@link Standing#isNotWorking}
 * @param notReached {@link Standing#isNotReached}
 * @param ages accounts by age, {@value #BIN_DAYS} days a bin; the last one holds all that are older
 */
public record Overview(int total, int fresh, int dueSoon, int stale, int notWorking, int notReached, List<Bin> ages) {
    public static final int BIN_DAYS = 10;
    public static final int BINS = 12;

    public Overview {
        ages = List.copyOf(ages);
    }

    public static Overview of(Collection<Standing> standings) {
        return new Overview(
                standings.size(),
                count(standings, standing -> Condition.of(standing) == Condition.FRESH),
                count(standings, Standing::isDueSoon),
                count(standings, Standing::isStale),
                count(standings, Standing::isNotWorking),
                count(standings, Standing::isNotReached),
                ages(standings));
    }

    private static int count(Collection<Standing> standings, Predicate<Standing> which) {
        return (int) standings.stream().filter(which).count();
    }

    private static List<Bin> ages(Collection<Standing> standings) {
        int[][] bins = new int[BINS][3];
        for (var standing : standings) {
            Long days = standing.age().days();
            if (days != null) {
                int state = switch (standing.byAge()) {
                    case FRESH, UNKNOWN -> 0;
                    case DUE_SOON -> 1;
                    case STALE, EXPIRED -> 2;
                };
                bins[(int) Math.min(days / BIN_DAYS, BINS - 1)][state]++;
            }
        }
        return Arrays.stream(bins).map(bin -> new Bin(bin[0], bin[1], bin[2])).toList();
    }

    /** Accounts of about one age, by what that age makes of them. */
    public record Bin(int fresh, int dueSoon, int stale) {
        public int total() {
            return fresh + dueSoon + stale;
        }
    }
}
