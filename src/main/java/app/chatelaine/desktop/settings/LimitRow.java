package app.chatelaine.desktop.settings;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.fields.FieldRow;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The limit of one service, and the way to drop it. */
final class LimitRow {
    private LimitRow() {}

    static FieldRow of(ServiceLimit limit, Messages messages, Runnable remove) {
        var name = new Label(limit.service().name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var days = new TextField();
        days.getStyleClass().add("number");
        days.setAccessibleText(
                messages.get("settings.limit.accessible", limit.service().name()));
        var unit = new Label(messages.get("settings.days"));
        unit.getStyleClass().add("muted");
        String words = messages.get("settings.limit.remove", limit.service().name());
        var drop = new Button("", new FontIcon(Feather.X));
        drop.getStyleClass().addAll("icon-button", "quiet");
        drop.setAccessibleText(words);
        drop.setTooltip(new Tooltip(words));
        drop.setOnAction(event -> remove.run());
        var box = new HBox(new ServiceTile(limit.service().mark()), name, days, unit, drop);
        box.getStyleClass().add("with-unit");
        box.setAlignment(Pos.CENTER_LEFT);
        var row = new FieldRow("", box);
        var tie = row.tie(days, limit.days().entry());
        row.sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                tie.close();
            }
        });
        return row;
    }
}
