package app.chatelaine.desktop.accounts;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do in the search field beyond writing: they lead to the first hit, and act on it. */
final class SearchKeys {
    private final TextField search;
    private final AccountsTable table;
    private final MainActions actions;
    private final Runnable goToTable;

    SearchKeys(TextField search, AccountsTable table, MainActions actions, Runnable goToTable) {
        this.search = search;
        this.table = table;
        this.actions = actions;
        this.goToTable = goToTable;
    }

    /** Takes a key that the field has no use for itself; false for all others. */
    boolean take(KeyEvent event) {
        if (!search.isFocused()) {
            return false;
        }
        boolean nothingMarked = search.getSelection().getLength() == 0;
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            if (!table.getItems().isEmpty()) {
                goToTable.run();
            }
        } else if (actions.copyKey.keys().match(event) && nothingMarked) {
            actions.copyKey.runIfPossible();
        } else if (actions.undo.keys().match(event) && search.getText().isEmpty()) {
            actions.undo.runIfPossible();
        } else {
            return false;
        }
        return true;
    }

    /** While one types the first hit is the one that Enter goes to and whose key is copied. */
    void selectFirstHit() {
        if (search.isFocused()
                && !search.getText().isBlank()
                && !table.getItems().isEmpty()) {
            table.goTo(0);
        }
    }
}
