package app.chatelaine.core.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the user left the main window. Lengths are in pixels of the screen's scale.
 *
 * @param width 640 to 16,384
 * @param height 480 to 16,384
 * @param x of the left edge; null, as {@code y} is then, for where the system puts the window
 * @param y of the top edge
 * @param maximized whether it fills the screen; width and height are those it goes back to
 * @param columns of the table in their order; a column that is not named here is as the program has it
 * @param sortColumn id of the column that gives the order; null for the order in which accounts were added
 * @param sortDescending whether the largest comes first
 * @param detailsOpen whether the details show
 * @param grouping by what the rows stand together, such as {@code service}; null for not at all
 * @param toldOfTray whether the user was told that the program goes on in the tray when the window is closed
 */
public record WindowState(
        double width,
        double height,
        @Nullable Double x,
        @Nullable Double y,
        boolean maximized,
        List<Column> columns,
        @Nullable String sortColumn,
        boolean sortDescending,
        @Nullable String grouping,
        boolean detailsOpen,
        boolean toldOfTray) {
    public static final WindowState DEFAULT =
            new WindowState(1280, 800, null, null, false, List.of(), null, false, null, true, false);

    private static final double LARGEST = 16_384;

    /** Lengths out of their range come back to its nearest end; a place that is not whole is none. */
    public WindowState {
        width = clamp(width, 640);
        height = clamp(height, 480);
        boolean placed = x != null && y != null && Double.isFinite(x) && Double.isFinite(y);
        x = placed ? x : null;
        y = placed ? y : null;
        columns = List.copyOf(columns);
    }

    public WindowState withToldOfTray(boolean told) {
        return new WindowState(
                width, height, x, y, maximized, columns, sortColumn, sortDescending, grouping, detailsOpen, told);
    }

    private static double clamp(double length, double smallest) {
        return Double.isNaN(length) ? smallest : Math.clamp(length, smallest, LARGEST);
    }

    /**
     * A column of the table.
     *
     * @param id of the column
     * @param width 16 to 16,384
     * @param visible whether it shows
     */
    public record Column(String id, double width, boolean visible) {
        public Column {
            width = clamp(width, 16);
        }
    }
}
