package app.chatelaine.core.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a person most likely meant who mistyped a name. */
public final class Likeness {
    /** One slip in so many letters still is the same word. */
    private static final int LETTERS_FOR_A_SLIP = 3;

    private Likeness() {}

    /** The one of {@code known} that is most like {@code typed}; empty when none is. */
    public static Optional<String> closest(String typed, Collection<String> known) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int most = Math.max(1, wanted.length() / LETTERS_FOR_A_SLIP);
        return known.stream()
                .min(Comparator.comparingInt(name -> slips(wanted, name)))
                .filter(name -> slips(wanted, name) <= most);
    }

    /** How many letters must be added, taken away, changed, or swapped with their neighbour: the restricted edit distance. */
    private static int slips(String wanted, String name) {
        String other = name.toLowerCase(Locale.ROOT);
        int[][] cost = new int[wanted.length() + 1][other.length() + 1];
        for (int i = 0; i <= wanted.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : least(cost, i, j, wanted, other);
            }
        }
        return cost[wanted.length()][other.length()];
    }

    private static int least(int[][] cost, int i, int j, String wanted, String other) {
        int changed = cost[i - 1][j - 1] + (wanted.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && wanted.charAt(i - 1) == other.charAt(j - 2)
                && wanted.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
