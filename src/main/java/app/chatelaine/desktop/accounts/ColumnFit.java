package app.chatelaine.desktop.accounts;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which columns there is room for, and how wide each one is: the table shows no column in part and never scrolls sideways.
 *
 * @param widths of the columns that show, by column
 */
record ColumnFit(Map<AccountColumn, Double> widths) {

    ColumnFit {
        widths = Map.copyOf(widths);
    }

    /**
     * Gives up the columns that matter least until the rest have room. What is left over goes to the account's name first,
     * then to all that can use it, and the rest to the name again.
     *
     * @param wanted by the user, those that matter most first
     * @param chosen widths that the user gave columns
     * @param scale of the text
     */
    static ColumnFit of(double available, List<AccountColumn> wanted, Map<AccountColumn, Double> chosen, double scale) {
        Set<AccountColumn> shown = EnumSet.of(AccountColumn.ACCOUNT);
        double used = AccountColumn.ACCOUNT.width() * scale;
        for (var column : wanted) {
            double width = width(column, chosen, scale);
            if (column != AccountColumn.ACCOUNT && used + width <= available) {
                shown.add(column);
                used += width;
            }
        }
        double spare = available - used - (AccountColumn.ACCOUNT.ample() - AccountColumn.ACCOUNT.width()) * scale;
        double hunger = shown.stream()
                .mapToDouble(column -> growth(column, chosen, scale))
                .sum();
        double share = hunger <= 0 ? 0 : Math.clamp(spare / hunger, 0, 1);
        var widths = new EnumMap<AccountColumn, Double>(AccountColumn.class);
        double rest = available;
        for (var column : shown) {
            if (column != AccountColumn.ACCOUNT) {
                double width = width(column, chosen, scale) + Math.floor(share * growth(column, chosen, scale));
                widths.put(column, width);
                rest -= width;
            }
        }
        widths.put(AccountColumn.ACCOUNT, Math.max(rest, AccountColumn.ACCOUNT.width() * scale));
        return new ColumnFit(widths);
    }

    /** A width that the user chose stays as it is. */
    private static double growth(AccountColumn column, Map<AccountColumn, Double> chosen, double scale) {
        return column == AccountColumn.ACCOUNT || chosen.containsKey(column)
                ? 0
                : (column.ample() - column.width()) * scale;
    }

    private static double width(AccountColumn column, Map<AccountColumn, Double> chosen, double scale) {
        double least = Math.rint(column.width() * scale);
        return Math.clamp(chosen.getOrDefault(column, least), least, Math.rint(column.widest() * scale));
    }
}
