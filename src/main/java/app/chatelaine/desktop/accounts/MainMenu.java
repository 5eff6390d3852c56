package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.accounts.AccountView.Kind;
import app.chatelaine.desktop.shared.NamedKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menus of the main window: one that lists everything with its key, one for rows, one for columns. */
final class MainMenu {
    private static final List<Kind> VIEWS =
            List.of(Kind.OVERVIEW, Kind.ALL, Kind.ATTENTION, Kind.STALE, Kind.EXPIRING, Kind.NOT_WORKING);
    private static final List<AccountColumn> COLUMNS = Arrays.stream(AccountColumn.values())
            .sorted(AccountColumn.FROM_LEFT_TO_RIGHT)
            .toList();
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT0,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private final MainActions actions;
    private final AccountsTable table;
    private final Messages messages;

    MainMenu(MainActions actions, AccountsTable table, Messages messages) {
        this.actions = actions;
        this.table = table;
        this.messages = messages;
    }

    /** Grouped so that all of it fits below the button in a window of the least height. */
    void fill(MenuButton button, MainViewModel viewModel) {
        var undo = actions.undo.menuItem();
        var next = viewModel.workspace().undo().nextProperty();
        undo.textProperty().bind(next.map(words -> words.isEmpty() ? messages.get("action.undo") : words));
        button.getItems()
                .setAll(
                        actions.add.menuItem(),
                        actions.paste.menuItem(),
                        actions.scan.menuItem(),
                        actions.checkAll.menuItem(),
                        actions.planRotations.menuItem(),
                        new SeparatorMenuItem(),
                        selectedMenu(),
                        undo,
                        actions.cancelChecks.menuItem(),
                        actions.clearClipboard.menuItem(),
                        new SeparatorMenuItem(),
                        actions.quickSearch.menuItem(),
                        actions.search.menuItem(),
                        displayMenu(viewModel),
                        actions.activity.menuItem(),
                        new SeparatorMenuItem(),
                        actions.doctor.menuItem(),
                        actions.settings.menuItem(),
                        actions.help.menuItem(),
                        actions.about.menuItem(),
                        actions.quit.menuItem());
    }

    private Menu selectedMenu() {
        var menu = new Menu(messages.get("menu.selected"), new FontIcon(Feather.KEY));
        actions.forRows().forEach(action -> menu.getItems().add(action.menuItem()));
        return menu;
    }

    private Menu displayMenu(MainViewModel viewModel) {
        var menu = new Menu(messages.get("menu.display"), new FontIcon(Feather.EYE));
        menu.getItems()
                .setAll(
                        actions.details.menuItem(),
                        viewsMenu(viewModel),
                        groupsMenu(viewModel.listing()),
                        columnsMenu());
        return menu;
    }

    private Menu viewsMenu(MainViewModel viewModel) {
        var menu = new Menu(messages.get("menu.views"));
        for (int i = 0; i < VIEWS.size(); i++) {
            var kind = VIEWS.get(i);
            var item = new MenuItem(messages.get("views." + kind.name()));
            item.setAccelerator(named(new KeyCodeCombination(DIGITS.get(i), KeyCombination.SHORTCUT_DOWN)));
            item.setOnAction(event -> viewModel.listing().viewProperty().set(new AccountView(kind, "")));
            menu.getItems().add(item);
        }
        return menu;
    }

    private KeyCombination named(KeyCombination keys) {
        return new NamedKeys(keys, messages);
    }

    private Menu groupsMenu(Listing listing) {
        var menu = new Menu(messages.get("menu.groups"));
        menu.getItems().setAll(groupItems(listing, true));
        return menu;
    }

    /** For the button in the bar; the keys are taken by the large menu. */
    void fillGroups(MenuButton button, Listing listing) {
        button.getItems().setAll(groupItems(listing, false));
    }

    private List<RadioMenuItem> groupItems(Listing listing, boolean withKeys) {
        var one = new ToggleGroup();
        var items = new ArrayList<RadioMenuItem>();
        var all = List.of(Grouping.values());
        for (var grouping : all) {
            var item = new RadioMenuItem(messages.get("group." + grouping));
            item.setToggleGroup(one);
            if (withKeys) {
                item.setAccelerator(
                        named(new KeyCodeCombination(DIGITS.get(all.indexOf(grouping)), KeyCombination.ALT_DOWN)));
            }
            item.setOnAction(event -> listing.group(grouping));
            listing.groupingProperty().subscribe(now -> item.setSelected(now == grouping));
            items.add(item);
        }
        return items;
    }

    private Menu columnsMenu() {
        var menu = new Menu(messages.get("menu.columns"));
        menu.getItems().setAll(columnItems());
        menu.setOnShowing(event -> menu.getItems().setAll(columnItems()));
        return menu;
    }

    /** For the heading of the table. */
    ContextMenu columns() {
        var menu = new ContextMenu();
        menu.getItems().setAll(columnItems());
        return menu;
    }

    private List<CheckMenuItem> columnItems() {
        return table.columnsInOrder().stream()
                .filter(column -> column != AccountColumn.ACCOUNT)
                .map(column -> {
                    var item = new CheckMenuItem(table.title(column));
                    item.setAccelerator(named(keyOf(column)));
                    item.setSelected(table.isWanted(column));
                    item.setOnAction(event -> table.want(column, item.isSelected()));
                    return item;
                })
                .toList();
    }

    /** By the column and not by its place, so that it stays the same when columns are moved. */
    private static KeyCombination keyOf(AccountColumn column) {
        return new KeyCodeCombination(
                DIGITS.get(COLUMNS.indexOf(column) % DIGITS.size()),
                KeyCombination.SHORTCUT_DOWN,
                KeyCombination.SHIFT_DOWN);
    }

    /** For a row. Shown by hand and not set on the table, so that its keys are not taken twice. */
    ContextMenu rows() {
        var menu = new ContextMenu();
        actions.forRows().forEach(action -> menu.getItems().add(action.menuItem()));
        return menu;
    }
}
