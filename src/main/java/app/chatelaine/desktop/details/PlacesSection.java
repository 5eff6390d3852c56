package app.chatelaine.desktop.details;

import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the key lies, and what can be done about all its places at once. */
final class PlacesSection {
    private final VBox lines = new VBox();
    private final Label none;
    private final FlowPane buttons = new FlowPane();
    private final Button updateAll;
    private final Button add;
    private final Button which;
    private final DetailsViewModel model;
    private final Messages messages;
    private List<PlaceLine> shown = List.of();

    PlacesSection(VBox box, DetailsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        lines.getStyleClass().add("places");
        none = new Label(messages.get("destinations.empty"));
        none.getStyleClass().addAll("small", "muted");
        none.setWrapText(true);
        updateAll = button("destinations.updateAll", Feather.REFRESH_CW, () -> model.update(drifted(shown)));
        add = button("destinations.add", Feather.PLUS, model::addDestination);
        which = button("destinations.which", Feather.HELP_CIRCLE, model::whichKey);
        updateAll.disableProperty().bind(model.readOnlyProperty());
        add.disableProperty().bind(model.readOnlyProperty());
        buttons.getStyleClass().add("places-buttons");
        box.getChildren().addAll(lines, none, buttons);
    }

    private Button button(String key, Feather icon, Runnable run) {
        var button = new Button(messages.get(key), new FontIcon(icon));
        button.getStyleClass().add("small-button");
        button.setOnAction(event -> run.run());
        return button;
    }

    /** The keyboard stays at its destination, also when the button under it goes. */
    void show(List<PlaceLine> places) {
        if (!places.equals(shown)) {
            var focused = focused();
            shown = places;
            var rows = places.stream()
                    .map(line -> new PlaceRow(line, model, messages))
                    .toList();
            lines.getChildren().setAll(rows);
            for (int i = 0; i < places.size(); i++) {
                if (focused.equals(Optional.of(places.get(i).destination()))) {
                    rows.get(i).focus();
                }
            }
        }
        none.setVisible(places.isEmpty());
        none.setManaged(places.isEmpty());
        buttons.getChildren().setAll(drifted(places).size() > 1 ? List.of(updateAll, add, which) : List.of(add, which));
    }

    private Optional<Destination> focused() {
        var scene = lines.getScene();
        for (Node node = scene == null ? null : scene.getFocusOwner(); node != null; node = node.getParent()) {
            int row = lines.getChildren().indexOf(node);
            if (row >= 0) {
                return Optional.of(shown.get(row).destination());
            }
        }
        return Optional.empty();
    }

    private static List<Destination> drifted(List<PlaceLine> places) {
        return places.stream()
                .filter(line -> line.isDrifted() && !line.working())
                .map(PlaceLine::destination)
                .toList();
    }
}
