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
     * Gives up the columns that matter least until the rest have room; the account's name takes what is left over.
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
        var widths = new EnumMap<AccountColumn, Double>(AccountColumn.class);
        double rest = available;
        for (var column : shown) {
            if (column != AccountColumn.ACCOUNT) {
                widths.put(column, width(column, chosen, scale));
                rest -= widths.get(column);
            }
        }
        widths.put(AccountColumn.ACCOUNT, Math.max(rest, AccountColumn.ACCOUNT.width() * scale));
        return new ColumnFit(widths);
    }

    private static double width(AccountColumn column, Map<AccountColumn, Double> chosen, double scale) {
        double least = Math.rint(column.width() * scale);
        return Math.clamp(chosen.getOrDefault(column, least), least, Math.rint(column.widest() * scale));
    }
}
