package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import atlantafx.base.controls.CustomTextField;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The nodes of the main window and where they lie. Not in FXML as those of the other views: reading it would take a tenth of
 * the time until the first frame.
 */
final class MainFrame {
    private static final double SEARCH_GAP = 8;

    final BorderPane window = new BorderPane();
    final HBox brand = new HBox();
    final CustomTextField search = new CustomTextField();
    final MenuButton group = new MenuButton();
    final Button checkAll = new Button();
    final Button add = new Button();
    final MenuButton menu = new MenuButton();
    final ScrollPane viewsScroll = new ScrollPane();
    final StackPane middle = new StackPane();
    final VBox centre = new VBox();
    final StackPane content = new StackPane();

    MainFrame(Messages messages) {
        window.getStyleClass().add("window");
        setUpBrand(messages);
        setUpSearch(messages);
        icon(group, "fth-layers", messages.get("group.tip"));
        text(checkAll, "fth-activity", messages.get("action.checkAll"));
        text(add, "fth-plus", messages.get("action.add"));
        add.getStyleClass().add("primary");
        menu.setId("menu");
        icon(menu, "fth-menu", messages.get("menu.spoken"));
        viewsScroll.getStyleClass().add("views-scroll");
        viewsScroll.setFitToWidth(true);
        viewsScroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        viewsScroll.setFocusTraversable(false);
        VBox.setVgrow(content, Priority.ALWAYS);
        centre.getChildren().add(content);
        middle.getChildren().add(centre);
        window.setTop(bar());
        window.setLeft(viewsScroll);
        window.setCenter(middle);
    }

    private HBox bar() {
        var space = new Region();
        space.getStyleClass().add("bar-space");
        HBox.setHgrow(space, Priority.SOMETIMES);
        var bar = new HBox(brand, search, space, group, checkAll, add, menu);
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void setUpBrand(Messages messages) {
        var name = new Label(messages.get("window.title"));
        name.getStyleClass().add("brand-name");
        brand.getChildren().addAll(new FontIcon("fth-key"), name);
        brand.getStyleClass().add("brand");
        brand.setAlignment(Pos.CENTER_LEFT);
    }

    private void setUpSearch(Messages messages) {
        search.setId("search");
        search.getStyleClass().add("search");
        search.setPromptText(messages.get("search.prompt"));
        search.setAccessibleText(messages.get("search.spoken"));
        search.setLeft(new FontIcon("fth-search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox.setMargin(search, new Insets(0, 0, 0, SEARCH_GAP));
    }

    private static void icon(MenuButton button, String icon, String spoken) {
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(spoken);
        button.getStyleClass().add("icon-button");
    }

    private static void text(Button button, String icon, String text) {
        button.setGraphic(new FontIcon(icon));
        button.setText(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
    }
}
