package app.chatelaine.core.attention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How all accounts stand, in figures. They overlap: a key may be stale and not work, and each figure is that of its view.
 *
 * @param stale older than their limit, whether or not they have expired or work
 * @param ages accounts by age, {@value #BIN_DAYS} days a bin; the last one holds all that are older
 */
public record Overview(int total, int fresh, int dueSoon, int stale, int notWorking, List<Bin> ages) {
    public static final int BIN_DAYS = 10;
    public static final int BINS = 12;
    public static final Overview EMPTY = of(List.of());

    public Overview {
        ages = List.copyOf(ages);
    }

    public static Overview of(Collection<Standing> standings) {
        var count = new Count();
        standings.forEach(count::add);
        return count.overview(standings.size());
    }

    /** Accounts of about one age, by how that age is to be taken. */
    public record Bin(int fresh, int dueSoon, int stale) {
        public int total() {
            return fresh + dueSoon + stale;
        }
    }

    private static final class Count {
        private final int[][] bins = new int[BINS][3];
        private int fresh;
        private int dueSoon;
        private int stale;
        private int notWorking;

        void add(Standing standing) {
            int state = switch (standing.age().staleness()) {
                case FRESH -> {
                    fresh++;
                    yield 0;
                }
                case DUE_SOON -> {
                    dueSoon++;
                    yield 1;
                }
                case STALE, EXPIRED -> 2;
                case UNKNOWN -> 0;
            };
            if (standing.isStale()) {
                stale++;
            }
            if (standing.isNotWorking()) {
                notWorking++;
            }
            Long days = standing.age().days();
            if (days != null) {
                bins[(int) Math.min(days / BIN_DAYS, BINS - 1)][state]++;
            }
        }

        Overview overview(int total) {
            var ages = new ArrayList<Bin>();
            for (int[] bin : bins) {
                ages.add(new Bin(bin[0], bin[1], bin[2]));
            }
            return new Overview(total, fresh, dueSoon, stale, notWorking, ages);
        }
    }
}
