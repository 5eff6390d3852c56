package app.chatelaine.desktop.overview;

import app.chatelaine.core.attention.Renewal.Reason;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.overview.Situation.Due;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.StateShape;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What to replace this week, the most pressing first. */
final class WeekList extends VBox {
    private static final int MOST = 6;

    private final OverviewViewModel model;

    WeekList(OverviewViewModel model) {
        this.model = model;
        getStyleClass().add("week");
    }

    void show(Situation now, Messages messages) {
        getChildren().clear();
        if (now.week().isEmpty()) {
            boolean asked = !now.verdicts().contains(Verdict.NEVER_CHECKED);
            var shape = new StateShape(asked ? StateShape.State.GOOD : StateShape.State.NEVER);
            var words = new Label(messages.get("overview.week.none"), shape);
            words.setWrapText(true);
            getChildren().add(words);
            return;
        }
        now.week().stream().limit(MOST).map(this::line).forEach(getChildren()::add);
        int more = now.week().size() - MOST;
        if (more > 0) {
            var rest = new Button(messages.get("overview.week.more", more));
            rest.getStyleClass().addAll("link", "small");
            rest.setOnAction(event -> model.listWeek());
            getChildren().add(rest);
        }
    }

    private Node line(Due due) {
        var name = new Label(due.name());
        name.getStyleClass().add("strong");
        var place = new Label(due.place());
        place.getStyleClass().addAll("small", "muted");
        var lines = new VBox(name, place);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var why = new Label(
                model.words(due.renewal()), new StateShape(shape(due.renewal().reason())));
        why.getStyleClass().add("why");
        why.setMinWidth(USE_PREF_SIZE);
        var box = new HBox(new ServiceTile(due.mark()), lines, why);
        box.getStyleClass().add("week-line");
        var button = new Button();
        button.getStyleClass().setAll("plain-line");
        button.setGraphic(box);
        box.prefWidthProperty().bind(button.widthProperty().subtract(8));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(String.join(", ", due.name(), due.place(), why.getText()));
        button.setOnAction(event -> model.show(due.id()));
        return button;
    }

    private static StateShape.State shape(Reason reason) {
        return switch (reason) {
            case REFUSED, EXPIRED -> StateShape.State.BAD;
            case STALE -> StateShape.State.STALE;
            case EXPIRES, GOES_STALE -> StateShape.State.WARN;
        };
    }
}
