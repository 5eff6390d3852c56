package app.chatelaine.desktop.accounts;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.settings.WindowState;
import app.chatelaine.core.settings.WindowState.Column;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.AccountState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table of accounts: columns that fit, one order at a time, rows of two lines. */
final class AccountsTable extends TableView<AccountRow> {
    /** Kept free for the scroll bar, so that columns do not jump when it comes and goes. */
    private static final double SCROLL_BAR = 10;

    private final Messages messages;
    private final Listing listing;
    private final Map<AccountColumn, TableColumn<AccountRow, AccountState>> columns =
            new EnumMap<>(AccountColumn.class);
    private final Map<AccountColumn, Double> chosenWidths = new EnumMap<>(AccountColumn.class);

    /** In the order in which they get room. */
    private final Set<AccountColumn> wanted = new LinkedHashSet<>();

    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final KeptSelection selection;
    private boolean fitting;

    /** @param removedHere whether the user removed an account in this window */
    AccountsTable(Listing listing, AccountCells cells, Messages messages, Predicate<AccountId> removedHere) {
        this.listing = listing;
        this.messages = messages;
        getStyleClass().add("accounts-table");
        setAccessibleText(messages.get("table.spoken"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (var column : AccountColumn.values()) {
            columns.put(column, make(column, cells));
            if (column.isShownAtFirst()) {
                wanted.add(column);
            }
        }
        Arrays.stream(AccountColumn.values())
                .sorted(AccountColumn.FROM_LEFT_TO_RIGHT)
                .forEach(column -> getColumns().add(columns.get(column)));
        getSortOrder().addListener((ListChangeListener<TableColumn<AccountRow, ?>>) change -> showArrows());
        setSortPolicy(table -> sortByHeading());
        setColumnResizePolicy(this::resize);
        setRowFactory(table -> new AccountTableRow(listing.groupStartsProperty(), messages, scale));
        scale.subscribe(now -> {
            setRowHeight();
            fit();
        });
        listing.groupingProperty().subscribe(grouping -> setRowHeight());
        selection = new KeptSelection(this, listing.shown(), removedHere);
        // What stands in its place when it is empty has buttons of its own.
        focusTraversableProperty().bind(Bindings.isNotEmpty(listing.shown()));
        sortBy(AccountColumn.AGE, true);
    }

    /** Rows of one height scroll fastest; the first of a group is higher by its heading. */
    private void setRowHeight() {
        boolean grouped = listing.groupingProperty().get() != Grouping.NONE;
        setFixedCellSize(grouped ? USE_COMPUTED_SIZE : Math.rint(AccountTableRow.HEIGHT * scale.get()));
    }

    /** Goes to the first row of the next group, or of the one before where {@code step} is -1. */
    void goToGroup(int step) {
        var starts = listing.groupStartsProperty().get();
        for (int i = getSelectionModel().getSelectedIndex() + step;
                i >= 0 && i < getItems().size();
                i += step) {
            if (starts.containsKey(getItems().get(i).id())) {
                goTo(i);
                return;
            }
        }
    }

    /** Selects one row and brings it into sight. */
    void goTo(int row) {
        getSelectionModel().clearAndSelect(row);
        getFocusModel().focus(row);
        if (!isInSight(row)) {
            scrollTo(row);
        }
    }

    private boolean isInSight(int row) {
        var flow = (VirtualFlow<?>) lookup(".virtual-flow");
        var first = flow == null ? null : flow.getFirstVisibleCell();
        var last = flow == null ? null : flow.getLastVisibleCell();
        return first != null && last != null && row > first.getIndex() && row < last.getIndex();
    }

    /** How many times as large as at 100 % text is. */
    DoubleProperty scaleProperty() {
        return scale;
    }

    /** What is selected, in the order of the table. */
    ObservableList<AccountRow> selectedRows() {
        return selection.rows();
    }

    private TableColumn<AccountRow, AccountState> make(AccountColumn column, AccountCells cells) {
        var made = new TableColumn<AccountRow, AccountState>(title(column));
        made.setId(column.id());
        made.setUserData(column);
        made.setCellValueFactory(row -> row.getValue().stateProperty());
        made.setCellFactory(c -> cells.cell(column));
        made.getStyleClass().add(column.id());
        made.setSortNode(new Region());
        made.sortTypeProperty().subscribe(type -> showArrows());
        return made;
    }

    String title(AccountColumn column) {
        return messages.get("column." + column.id());
    }

    /** Says the limit in the heading of the ages, where all accounts have the same. */
    void setAgeTitle(String title) {
        made(AccountColumn.AGE).setText(title);
    }

    void sortBy(AccountColumn column, boolean descending) {
        made(column).setSortType(descending ? SortType.DESCENDING : SortType.ASCENDING);
        getSortOrder().setAll(List.of(made(column)));
    }

    private boolean sortByHeading() {
        if (!getSortOrder().isEmpty()) {
            var first = getSortOrder().getFirst();
            listing.sort(column(first), first.getSortType() == SortType.DESCENDING);
        }
        return true;
    }

    /** The arrow stands right behind the words of the heading, where the eye is. */
    private void showArrows() {
        for (var column : columns.values()) {
            if (getSortOrder().contains(column)) {
                var arrow = new FontIcon(
                        column.getSortType() == SortType.ASCENDING ? Feather.ARROW_UP : Feather.ARROW_DOWN);
                arrow.getStyleClass().add("sort-arrow");
                column.setGraphic(arrow);
            } else {
                column.setGraphic(null);
            }
        }
    }

    List<AccountColumn> columnsInOrder() {
        return getColumns().stream().map(made -> column(made)).toList();
    }

    /** Whether the user wants to see the column; it shows where there is room. */
    boolean isWanted(AccountColumn column) {
        return wanted.contains(column);
    }

    /** Shows or hides a column. One that is asked for gets room before those that merely were there. */
    void want(AccountColumn column, boolean show) {
        var others = new ArrayList<>(wanted);
        others.remove(column);
        wanted.clear();
        if (show) {
            wanted.add(column);
        }
        wanted.addAll(others);
        fit();
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private boolean resize(ResizeFeatures<?> features) {
        var dragged = features.getColumn();
        if (dragged != null) {
            chosenWidths.put(column(dragged), dragged.getWidth() + features.getDelta());
        }
        fit();
        return true;
    }

    /** Every width that is set asks for the widths anew, with the same answer. */
    private void fit() {
        if (fitting) {
            return;
        }
        fitting = true;
        try {
            fitColumns();
        } finally {
            fitting = false;
        }
    }

    private void fitColumns() {
        double available = getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR * scale.get();
        if (available <= 0) {
            return;
        }
        var fit = ColumnFit.of(available, List.copyOf(wanted), chosenWidths, scale.get());
        columns.forEach((column, made) -> {
            Double width = fit.widths().get(column);
            made.setVisible(width != null);
            if (width != null) {
                made.setPrefWidth(width);
            }
        });
    }

    /** What is to be remembered of the columns, in their order. */
    List<Column> columnStates() {
        return getColumns().stream()
                .map(made -> new Column(
                        column(made).id(),
                        chosenWidths.getOrDefault(column(made), column(made).width()),
                        isWanted(column(made))))
                .toList();
    }

    /** By which column the rows are in order; null when by none. */
    @Nullable String sortColumn() {
        return getSortOrder().isEmpty()
                ? null
                : column(getSortOrder().getFirst()).id();
    }

    boolean isSortDescending() {
        return !getSortOrder().isEmpty() && getSortOrder().getFirst().getSortType() == SortType.DESCENDING;
    }

    /** Selects one account and brings it into sight, where it is listed. */
    void show(AccountId id) {
        getItems().stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(row -> {
            getSelectionModel().clearSelection();
            getSelectionModel().select(row);
            scrollTo(row);
        });
    }

    /** Brings back columns and order as they were left. */
    void restore(WindowState state) {
        var order = new ArrayList<TableColumn<AccountRow, ?>>();
        for (var remembered : state.columns()) {
            AccountColumn.of(remembered.id()).ifPresent(column -> {
                order.add(made(column));
                chosenWidths.put(column, remembered.width());
                if (remembered.visible()) {
                    wanted.add(column);
                } else {
                    wanted.remove(column);
                }
            });
        }
        getColumns().stream().filter(made -> !order.contains(made)).toList().forEach(order::add);
        getColumns().setAll(order);
        String sorted = state.sortColumn();
        if (sorted != null) {
            AccountColumn.of(sorted).ifPresent(column -> sortBy(column, state.sortDescending()));
        }
        fit();
    }

    private TableColumn<AccountRow, AccountState> made(AccountColumn column) {
        return Objects.requireNonNull(columns.get(column), "every column is made");
    }

    private static AccountColumn column(TableColumnBase<?, ?> made) {
        return (AccountColumn) made.getUserData();
    }

    /** Whether {@code node} belongs to the heading of a column. */
    boolean isHeading(Node node) {
        for (Node n = node; n != null && !n.equals(this); n = n.getParent()) {
            if (n.getStyleClass().contains("column-header-background")) {
                return true;
            }
        }
        return false;
    }
}
