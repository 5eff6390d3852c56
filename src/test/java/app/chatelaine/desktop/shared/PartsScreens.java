package app.chatelaine.desktop.shared;

import app.chatelaine.core.service.Service.Mark;
import app.chatelaine.testing.screens.Look;
import app.chatelaine.testing.screens.Screen;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The parts that screens are made of, side by side. */
public final class PartsScreens {
    private PartsScreens() {}

    public static List<Screen> all() {
        return List.of(Screen.own("parts", look -> Screen.dressed(look, parts(look), false)));
    }

    private static Parent parts(Look look) {
        var shapes = new HBox(12);
        for (var state : StateShape.State.values()) {
            shapes.getChildren().add(new StateShape(state));
        }
        var tiles = new HBox(8, new ServiceTile(new Mark("I", "#5b5bd6")), new ServiceTile(new Mark("Io", "#117a8b")));
        var icon = new Button("", new FontIcon(Feather.SETTINGS));
        icon.getStyleClass().add("icon-button");
        icon.setAccessibleText("Settings");
        var buttons = new HBox(
                8,
                new Button("Check all", new FontIcon(Feather.ACTIVITY)),
                styled(new Button("Add key", new FontIcon(Feather.PLUS)), "primary"),
                styled(new Button("Remove"), "danger"),
                styled(new Button("Change…"), "link"),
                icon);
        var name = new TextField("CI/CD pipeline");
        name.setAccessibleText("Name");
        var choice = new ComboBox<String>();
        choice.setAccessibleText("Environment");
        var fields = new HBox(8, name, choice, new KeyCap(KeyCombination.valueOf("Ctrl+K"), look.messages()));
        var chosen = new ToggleButton("90 days");
        chosen.getStyleClass().add("chip");
        chosen.setSelected(true);
        var other = new ToggleButton("1 year");
        other.getStyleClass().add("chip");
        var note = new Label("112 days old, 22 past the limit.");
        note.getStyleClass().addAll("note", "warn");
        var texts = new HBox(
                16,
                styled(new Label("Title 0123"), "title"),
                styled(new Label("1234"), "figure"),
                styled(new Label("small muted"), "small", "muted"),
                styled(new Label("strong"), "strong"),
                new MaskedKey("cid-7f2…41ac"));
        var box = new VBox(16, shapes, tiles, buttons, fields, new HBox(8, chosen, other), note, texts);
        box.setPadding(new Insets(24));
        return box;
    }

    private static <T extends javafx.scene.Node> T styled(T node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
