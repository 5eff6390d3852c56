package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.about.HelpView;
import app.chatelaine.desktop.shared.NamedKeys;
import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetHost;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** The help: how to begin, and which key does what. */
record FirstSteps(MainActions actions, Messages messages, SheetHost sheets, Runnable about) {

    /** @param menu whose entries are listed with their keys */
    void show(List<MenuItem> menu) {
        var steps = List.of(
                messages.get("help.begin", words(actions.paste.keys())),
                messages.get(
                        "help.use",
                        words(actions.copyKey.keys()),
                        words(actions.quickSearch.keys()),
                        words(actions.checkSelected.keys())),
                messages.get("help.terminal"));
        var view = new HelpView(messages, steps, menu, about, sheets::close);
        sheets.show(new Sheet(view.root(), view.firstFocus(), sheets::close));
    }

    private String words(KeyCombination keys) {
        return new NamedKeys(keys, messages).getDisplayText();
    }
}
