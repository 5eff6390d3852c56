package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.KeyCap;
import app.chatelaine.desktop.shared.NamedKeys;
import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetHost;
import app.chatelaine.desktop.shared.fields.FormScroll;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** First steps, and every key there is: read from the menu itself, so that none is missing and none is wrong. */
final class HelpView extends View {
    private final Messages messages;
    private final VBox page = new VBox();
    private final Button done;

    /**
     * @param steps sentences that say how to begin
     * @param menu every entry with its key
     * @param about goes on to the page with version and licence
     * @param close leaves the page
     */
    private HelpView(Messages messages, List<String> steps, List<MenuItem> menu, Runnable about, Runnable close) {
        this.messages = messages;
        page.getStyleClass().add("help-page");
        steps.forEach(step -> page.getChildren().add(paragraph(step)));
        addSection(messages.get("help.general"), menu);
        page.getChildren().addAll(title(messages.get("help.table")), paragraph(messages.get("help.table.text")));
        var toAbout = new Button(messages.get("action.about"));
        toAbout.setOnAction(event -> about.run());
        done = new Button(messages.get("about.close"));
        done.getStyleClass().add("primary");
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(event -> close.run());
        adopt(sheet(toAbout));
    }

    /** Shows it as a sheet of {@code sheets}. */
    static void show(SheetHost sheets, MainActions actions, List<MenuItem> menu, Messages messages, Runnable about) {
        UnaryOperator<KeyCombination> named = keys -> new NamedKeys(keys, messages);
        var steps = List.of(
                messages.get("help.begin", named.apply(actions.paste.keys()).getDisplayText()),
                messages.get(
                        "help.use",
                        named.apply(actions.copyKey.keys()).getDisplayText(),
                        named.apply(actions.quickSearch.keys()).getDisplayText(),
                        named.apply(actions.checkSelected.keys()).getDisplayText()),
                messages.get("help.terminal"));
        var view = new HelpView(messages, steps, menu, about, sheets::close);
        sheets.show(new Sheet(view.root(), view.firstFocus(), sheets::close));
    }

    /** Where the focus goes first. */
    private Node firstFocus() {
        return done;
    }

    @Override
    protected void attached(Subscriptions subscriptions) {}

    private VBox sheet(Button toAbout) {
        var heading = new Label(messages.get("help.title"));
        heading.getStyleClass().add("sheet-title");
        var scroll = new FormScroll();
        scroll.setContent(page);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var foot = new HBox(toAbout, space(), done);
        foot.getStyleClass().add("sheet-foot");
        var head = new VBox(heading);
        head.getStyleClass().add("sheet-head");
        var sheet = new VBox(head, scroll, foot);
        sheet.getStyleClass().add("sheet-body");
        sheet.getStylesheets()
                .add(Objects.requireNonNull(
                                HelpView.class.getResource("/app/chatelaine/desktop/shared/fields/fields.css"))
                        .toExternalForm());
        return sheet;
    }

    /** The entries of one menu, and then each menu below it as a section of its own. */
    private void addSection(String title, List<MenuItem> items) {
        var rows = items.stream()
                .filter(item -> !(item instanceof Menu) && item.getAccelerator() != null)
                .map(this::row)
                .toList();
        if (!rows.isEmpty()) {
            page.getChildren().add(title(title));
            page.getChildren().addAll(rows);
        }
        items.stream()
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .forEach(menu -> addSection(menu.getText(), menu.getItems()));
    }

    private Node row(MenuItem item) {
        var words = new Label(item.getText());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var keys = new KeyCap(item.getAccelerator(), messages);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(words, space(), keys);
        row.getStyleClass().add("help-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("section-title");
        return title;
    }

    private static Label paragraph(String text) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
