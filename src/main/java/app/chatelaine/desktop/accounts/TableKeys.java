package app.chatelaine.desktop.accounts;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What keys do in the table beyond arrows, Home and End: Enter opens the details, letters go to the account whose name begins
 * with them, a slash goes to the search field, Alt with an arrow goes from group to group.
 */
final class TableKeys {
    private static final String SEARCH = "/";

    private final AccountsTable table;
    private final TypeAhead typeAhead;
    private final Runnable openDetails;
    private final Runnable search;

    TableKeys(AccountsTable table, TypeAhead typeAhead, Runnable openDetails, Runnable search) {
        this.table = table;
        this.typeAhead = typeAhead;
        this.openDetails = openDetails;
        this.search = search;
    }

    void listen() {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        table.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    }

    private void onPressed(KeyEvent event) {
        boolean vertical = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
        if (event.getCode() == KeyCode.ENTER) {
            openDetails.run();
        } else if (event.isAltDown() && vertical) {
            table.goToGroup(event.getCode() == KeyCode.DOWN ? 1 : -1);
        } else if (event.getCode() != KeyCode.SPACE || !typeAhead.isTyping()) {
            return;
        }
        event.consume();
    }

    private void onTyped(KeyEvent event) {
        String character = event.getCharacter();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        boolean printed = !character.isEmpty() && !Character.isISOControl(character.codePointAt(0));
        if (!plain || !printed || (character.isBlank() && !typeAhead.isTyping())) {
            return;
        }
        if (character.equals(SEARCH)) {
            search.run();
        } else {
            List<String> names = table.getItems().stream()
                    .map(row -> row.state().account().name())
                    .toList();
            int current = table.getSelectionModel().getSelectedIndex();
            typeAhead.find(character, names, current).ifPresent(table::goTo);
        }
        event.consume();
    }
}
