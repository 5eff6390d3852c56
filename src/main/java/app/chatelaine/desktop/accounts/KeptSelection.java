package app.chatelaine.desktop.accounts;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.desktop.shared.model.AccountRow;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;

/**
 * What is selected in a table, by account. JavaFX keeps the places that are selected: after a search another account would
 * stand at such a place, and the next key pressed would be for that one.
 */
final class KeptSelection {
    private final TableView<AccountRow> table;
    private final ObservableList<AccountRow> rows = FXCollections.observableArrayList();
    private final ObservableList<AccountRow> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final Predicate<AccountId> removedHere;
    private boolean moving;

    /** The highest place that is selected; kept while rows go, so that an arrow can go on from there. */
    private int place;

    /** Whether what was selected was removed, so that an arrow goes to the row that came to its place. */
    private boolean goesOn;

    /**
     * Lets {@code table} show {@code items}; it is to show no others.
     *
     * @param removedHere whether the user removed an account in this window: an arrow goes to the one that comes to its
     *     place. It is not selected by itself, as the same key pressed twice would remove it, too
     */
    KeptSelection(TableView<AccountRow> table, ObservableList<AccountRow> items, Predicate<AccountId> removedHere) {
        this.table = table;
        this.removedHere = removedHere;
        // One listener before those of the table and one after them: what happens in between is not the user's doing.
        items.addListener((ListChangeListener<AccountRow>) change -> moving = true);
        table.setItems(items);
        items.addListener((ListChangeListener<AccountRow>) change -> bringBack());
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<AccountRow>) change -> takeOver());
    }

    /** The rows that are selected, in the order of the table. */
    ObservableList<AccountRow> rows() {
        return readOnlyRows;
    }

    private void takeOver() {
        if (!moving) {
            place = table.getSelectionModel().getSelectedIndices().stream()
                    .min(Comparator.naturalOrder())
                    .orElse(place);
            // The list of JavaFX may hold null for a moment while rows go.
            show(table.getSelectionModel().getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    private void bringBack() {
        Set<AccountId> wanted = rows.stream().map(AccountRow::id).collect(Collectors.toCollection(LinkedHashSet::new));
        var selection = table.getSelectionModel();
        var items = table.getItems();
        int[] places = IntStream.range(0, wanted.isEmpty() ? 0 : items.size())
                .filter(place -> wanted.contains(items.get(place).id()))
                .toArray();
        if (!selection.isEmpty()) {
            selection.clearSelection();
        }
        if (places.length > 0) {
            selection.selectIndices(places[0], places);
            place = places[0];
        }
        if (!wanted.isEmpty()) {
            goesOn = places.length == 0 && wanted.stream().allMatch(removedHere);
        }
        if (goesOn) {
            table.getFocusModel().focus(Math.min(place, items.size()) - 1);
        }
        moving = false;
        show(IntStream.of(places).mapToObj(items::get).toList());
    }

    private void show(List<AccountRow> selected) {
        if (!rows.equals(selected)) {
            rows.setAll(selected);
        }
    }
}
