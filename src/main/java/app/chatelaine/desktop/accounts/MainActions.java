package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.NamedKeys;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Everything that can be done in the main window, each with its words, its key and when it is possible: once for all menus. */
final class MainActions {
    private final Messages messages;
    private final BooleanExpression blocked;

    final Action add;
    final Action paste;
    final Action scan;
    final Action checkAll;
    final Action copyKey;
    final Action checkSelected;
    final Action edit;
    final Action openKeyPage;
    final Action addDestination;
    final Action updateDestinations;
    final Action whichKey;
    final Action rotate;
    final Action planRotations;
    final Action serviceKeys;
    final Action rotationHistory;
    final Action remove;
    final Action undo;
    final Action cancelChecks;
    final Action clearClipboard;
    final Action search;
    final Action quickSearch;
    final Action details;
    final Action settings;
    final Action doctor;
    final Action help;
    final Action about;
    final Action activity;
    final Action quit;

    /**
     * @param blocked while a sheet lies over the window
     * @param search takes the keyboard to the search field
     * @param details shows or hides the details
     * @param help shows first steps and all keys
     * @param quit closes the window
     */
    MainActions(
            MainViewModel viewModel,
            Messages messages,
            BooleanExpression blocked,
            Runnable search,
            Runnable details,
            Runnable help,
            Runnable quit) {
        this.messages = messages;
        this.blocked = blocked;
        var accounts = viewModel.workspace().accounts();
        var none = Bindings.isEmpty(viewModel.selected());
        var notOne = Bindings.size(viewModel.selected()).isNotEqualTo(1);
        var noAccounts = Bindings.isEmpty(accounts.rows());
        var readOnly = accounts.readOnlyProperty();
        var progress = viewModel.workspace().checking().progressProperty();
        var idle = Bindings.createBooleanBinding(() -> !progress.get().isRunning(), progress);
        var nothingCopied = viewModel.holdsKey().not();
        var nothingToUndo = viewModel.workspace().undo().nextProperty().isEmpty();
        add = action("add", Feather.PLUS, key(KeyCode.N), readOnly, viewModel::add);
        paste = action("paste", Feather.CLIPBOARD, key(KeyCode.V), readOnly, viewModel::paste);
        scan = action("scan", Feather.FOLDER, shiftedShortcut(KeyCode.F), never(), viewModel::scan);
        checkAll = action("checkAll", Feather.ACTIVITY, shifted(KeyCode.F5), noAccounts, viewModel::checkAll);
        copyKey = action("copyKey", Feather.COPY, key(KeyCode.C), notOne, viewModel::copyKey);
        checkSelected = action(
                "checkSelected", Feather.ACTIVITY, new KeyCodeCombination(KeyCode.F5), noAccounts, viewModel::check);
        edit = action("edit", Feather.EDIT_2, key(KeyCode.E), notOne.or(readOnly), viewModel::edit);
        openKeyPage = action(
                "openKeyPage",
                Feather.EXTERNAL_LINK,
                key(KeyCode.O),
                viewModel.hasKeyPage().not(),
                viewModel::openKeyPage);
        addDestination = action(
                "addDestination", Feather.FILE_PLUS, key(KeyCode.D), notOne.or(readOnly), viewModel::addDestination);
        updateDestinations = action(
                "updateDestinations",
                Feather.REFRESH_CW,
                key(KeyCode.U),
                viewModel.hasDriftedDestination().not().or(readOnly),
                viewModel::updateDestinations);
        whichKey = action("whichKey", Feather.HELP_CIRCLE, key(KeyCode.L), notOne, viewModel::whichKey);
        rotate = action("rotate", Feather.REFRESH_CCW, key(KeyCode.R), none.or(readOnly), viewModel::rotate);
        planRotations = action(
                "planRotations", Feather.CALENDAR, shiftedShortcut(KeyCode.R), noAccounts, viewModel::planRotations);
        serviceKeys = action("serviceKeys", Feather.SERVER, shiftedShortcut(KeyCode.K), notOne, viewModel::serviceKeys);
        rotationHistory = action("rotationHistory", Feather.LIST, key(KeyCode.H), notOne, viewModel::rotationHistory);
        remove = action(
                "remove",
                Feather.TRASH_2,
                new KeyCodeCombination(KeyCode.DELETE),
                none.or(readOnly),
                viewModel::remove);
        undo = action("undo", Feather.CORNER_UP_LEFT, key(KeyCode.Z), nothingToUndo, viewModel::undo);
        cancelChecks = action("cancelChecks", Feather.X, key(KeyCode.PERIOD), idle, viewModel::cancelChecks);
        clearClipboard = action(
                "clearClipboard",
                Feather.CLIPBOARD,
                shiftedShortcut(KeyCode.C),
                nothingCopied,
                viewModel::clearClipboard);
        this.search = action("search", Feather.SEARCH, key(KeyCode.F), never(), search);
        quickSearch = action("quickSearch", Feather.ZAP, key(KeyCode.K), never(), viewModel::quickSearch);
        this.details = action("details", Feather.SIDEBAR, key(KeyCode.I), never(), details);
        this.quit = action("quit", Feather.LOG_OUT, key(KeyCode.Q), never(), quit);
        settings = action("settings", Feather.SETTINGS, key(KeyCode.COMMA), never(), viewModel::settings);
        this.help = action("help", Feather.HELP_CIRCLE, new KeyCodeCombination(KeyCode.F1), never(), help);
        about = action("about", Feather.INFO, shifted(KeyCode.F1), never(), viewModel::about);
        doctor = action("doctor", Feather.LIFE_BUOY, shiftedShortcut(KeyCode.D), never(), viewModel::doctor);
        activity = action("activity", Feather.CLOCK, shiftedShortcut(KeyCode.A), never(), viewModel::activity);
    }

    private Action action(String id, Feather icon, KeyCombination keys, BooleanExpression impossible, Runnable run) {
        return new Action(
                messages.get("action." + id), icon, new NamedKeys(keys, messages), blocked.or(impossible), run);
    }

    private static BooleanBinding never() {
        return Bindings.createBooleanBinding(() -> false);
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shifted(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination shiftedShortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** What the context menu of a row offers. */
    List<Action> forRows() {
        return List.of(
                copyKey,
                checkSelected,
                rotate,
                edit,
                openKeyPage,
                serviceKeys,
                rotationHistory,
                addDestination,
                updateDestinations,
                whichKey,
                remove);
    }

    /**
     * One thing that can be done.
     *
     * @param impossible while it cannot be done now
     */
    record Action(String words, Feather icon, KeyCombination keys, BooleanExpression impossible, Runnable run) {

        void runIfPossible() {
            if (!impossible.get()) {
                run.run();
            }
        }

        MenuItem menuItem() {
            var item = new MenuItem(words, new FontIcon(icon));
            item.setAccelerator(keys);
            item.disableProperty().bind(impossible);
            item.setOnAction(event -> run.run());
            return item;
        }
    }
}
