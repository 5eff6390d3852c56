package app.chatelaine.desktop.editor.form;

import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.ServiceTile;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The service of a key, by what it was recognised, and the way to another one. */
public final class ServiceRow extends HBox {
    private final ServiceTile tile = new ServiceTile();
    private final Label name = new Label();
    private final Label clue = new Label();
    private final Region space = new Region();
    private final Button change = new Button();
    private final Button any = new Button();
    private @Nullable Service shown;

    public ServiceRow() {
        getStyleClass().add("service-row");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("strong");
        clue.getStyleClass().add("muted");
        change.setId("changeService");
        name.setMinWidth(USE_PREF_SIZE);
        clue.setWrapText(true);
        clue.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(space, Priority.ALWAYS);
        change.setMinWidth(USE_PREF_SIZE);
        any.setId("anyService");
        any.setMinWidth(USE_PREF_SIZE);
        any.getStyleClass().add("link");
        show(any, false);
        getChildren().setAll(tile, name, clue, space, change, any);
    }

    /** @param chosen hears what a person picks from {@code services}, and what was typed to find it */
    public void connect(List<Service> services, Messages messages, BiConsumer<Service, String> chosen) {
        change.setOnAction(event -> new ServicePicker(services, messages, chosen).show(this, shown));
        services.stream().filter(Service::isAny).findFirst().ifPresent(other -> {
            any.setText(other.name());
            any.setOnAction(event -> chosen.accept(other, ""));
        });
    }

    /**
     * Shows {@code service}; without one a button asks for it.
     *
     * @param recognisedBy in words; empty when a person chose it
     */
    public void show(@Nullable Service service, String recognisedBy, Messages messages) {
        shown = service;
        clue.setText(recognisedBy);
        show(tile, service != null);
        show(name, service != null);
        show(clue, service != null);
        show(space, service != null);
        show(any, service == null && !any.getText().isEmpty());
        change.getStyleClass().remove("link");
        if (service == null) {
            change.setText(messages.get("editor.service.choose"));
        } else {
            tile.setMark(service.mark());
            name.setText(service.name());
            change.setText(messages.get("editor.service.change"));
            change.getStyleClass().add("link");
        }
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
