package app.chatelaine.desktop.accounts;

import app.chatelaine.core.quickcopy.KeyClipboard;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.Screens;
import app.chatelaine.desktop.shared.Toasts;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.Browser;
import app.chatelaine.desktop.shared.model.Workspace;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The main window: what it lists, what is selected, and what can be done. */
public final class MainViewModel {
    private final Workspace workspace;
    private final Screens screens;
    private final Toasts toasts;
    private final Browser browser;
    private final Messages messages;
    private final Listing listing;
    private final ObservableList<AccountRow> selected = FXCollections.observableArrayList();
    private final ObservableList<AccountRow> selectedReadOnly = FXCollections.unmodifiableObservableList(selected);

    public MainViewModel(Workspace workspace, Screens screens, Toasts toasts, Browser browser, Messages messages) {
        this.workspace = workspace;
        this.screens = screens;
        this.toasts = toasts;
        this.browser = browser;
        this.messages = messages;
        this.listing = new Listing(workspace.accounts());
    }

    Workspace workspace() {
        return workspace;
    }

    Listing listing() {
        return listing;
    }

    /** What is selected in the table, in the order of the table. */
    public ObservableList<AccountRow> selected() {
        return selectedReadOnly;
    }

    void select(List<AccountRow> rows) {
        if (!selected.equals(rows)) {
            selected.setAll(rows);
        }
    }

    void add() {
        screens.add();
    }

    /** Adds the key that lies on the clipboard. */
    void paste() {
        screens.paste();
    }

    void demo() {
        screens.demo();
    }

    void edit() {
        ifOne(row -> screens.edit(row.id()));
    }

    void copyKey() {
        ifOne(workspace.copying()::copy);
    }

    void clearClipboard() {
        workspace.copying().clearNow();
    }

    /** Checks what is selected, or all when nothing is. */
    void check() {
        workspace.checking().check(selected.isEmpty() ? workspace.accounts().rows() : List.copyOf(selected));
    }

    void checkAll() {
        workspace.checking().check(workspace.accounts().rows());
    }

    void cancelChecks() {
        workspace.checking().cancel();
    }

    void remove() {
        workspace
                .editing()
                .remove(List.copyOf(selected), (words, undo) -> toasts.show(words, messages.get("action.undo"), undo));
    }

    /** Finds keys in files. */
    void scan() {
        screens.scan();
    }

    void addDestination() {
        ifOne(row -> screens.addDestination(row.id()));
    }

    /** Which key a program in some folder will use. */
    void whichKey() {
        ifOne(row -> screens.whichKey(row.id()));
    }

    /** Replaces the keys of the selected accounts, or shows how far that is. */
    void rotate() {
        if (!selected.isEmpty()) {
            screens.rotate(selected.stream().map(AccountRow::id).toList());
        }
    }

    /** Spreads the replacing of many keys over days. */
    void planRotations() {
        screens.planRotations();
    }

    void rotationHistory() {
        ifOne(row -> screens.rotationHistory(row.id()));
    }

    void serviceKeys() {
        ifOne(row -> screens.serviceKeys(row.id()));
    }

    /** Writes the key to all destinations of the selected accounts where another one lies, or none. */
    void updateDestinations() {
        for (var row : List.copyOf(selected)) {
            var drifted = row.state().drifted();
            if (!drifted.isEmpty()) {
                workspace
                        .destinations()
                        .update(row, drifted, (words, undo) -> toasts.show(words, messages.get("action.undo"), undo));
            }
        }
    }

    BooleanBinding hasDriftedDestination() {
        return Bindings.createBooleanBinding(
                () -> selected.stream().anyMatch(row -> !row.state().drifted().isEmpty()),
                selected,
                workspace.accounts().revisionProperty());
    }

    void undo() {
        toasts.hide();
        workspace.undo().undo();
    }

    /** Opens the page on which keys of the selected account's service are made. */
    void openKeyPage() {
        ifOne(row -> row.state().keyPage().ifPresent(browser::open));
    }

    BooleanBinding hasKeyPage() {
        return Bindings.createBooleanBinding(
                () -> selected.size() == 1
                        && selected.getFirst().state().keyPage().isPresent(),
                selected);
    }

    /** Whether a key that was copied here lies on the clipboard. */
    BooleanBinding holdsKey() {
        var state = workspace.copying().stateProperty();
        return Bindings.createBooleanBinding(
                () -> state.get().isPresent() && state.get().get() instanceof KeyClipboard.Holding, state);
    }

    /** Reads the accounts anew. */
    void readAgain() {
        workspace.accounts().load();
    }

    void settings() {
        screens.settings();
    }

    void about() {
        screens.about();
    }

    void doctor() {
        screens.doctor();
    }

    void activity() {
        screens.activity();
    }

    void quickSearch() {
        screens.quickSearch();
    }

    private void ifOne(Consumer<AccountRow> action) {
        if (selected.size() == 1) {
            action.accept(selected.getFirst());
        }
    }
}
