package app.chatelaine.desktop.overview;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.overview.Situation.ServiceLine;
import app.chatelaine.desktop.shared.HealthWords;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.StateShape;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What the services said: a line for each service, a column for each verdict that occurs, and in each cell how many. */
final class HealthMatrix extends VBox {
    private final Messages messages;
    private final OverviewViewModel model;
    private final GridPane grid = new GridPane();
    private final Label none = new Label();
    private final Button check = new Button();

    HealthMatrix(Messages messages, OverviewViewModel model) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("matrix");
        grid.getStyleClass().add("matrix-grid");
        none.setText(messages.get("overview.health.none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        check.setText(messages.get("action.checkAll"));
        check.getStyleClass().add("small-button");
        check.setOnAction(event -> model.checkAll());
    }

    void show(Situation now) {
        if (now.verdicts().equals(List.of(Verdict.NEVER_CHECKED))) {
            getChildren().setAll(none, check);
            return;
        }
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        addColumn(HPos.LEFT, Priority.SOMETIMES);
        for (int column = 0; column < now.verdicts().size(); column++) {
            addColumn(HPos.CENTER, Priority.ALWAYS);
            grid.add(heading(now.verdicts().get(column)), column + 1, 0);
        }
        for (int row = 0; row < now.services().size(); row++) {
            var service = now.services().get(row);
            grid.add(name(service), 0, row + 1);
            for (int column = 0; column < now.verdicts().size(); column++) {
                grid.add(cell(service, now.verdicts().get(column)), column + 1, row + 1);
            }
        }
        getChildren().setAll(grid);
    }

    private void addColumn(HPos alignment, Priority grow) {
        var column = new ColumnConstraints();
        column.setHalignment(alignment);
        column.setHgrow(grow);
        column.setFillWidth(true);
        grid.getColumnConstraints().add(column);
    }

    private Node heading(Verdict verdict) {
        var words = new Label(HealthWords.words(messages, verdict));
        words.getStyleClass().addAll("small", "muted");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        var heading = new VBox(new StateShape(HealthWords.shape(verdict)), words);
        heading.getStyleClass().add("matrix-heading");
        return heading;
    }

    private Node name(ServiceLine service) {
        var button = new Button(service.name(), new ServiceTile(service.mark()));
        button.getStyleClass().setAll("plain-line");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> model.listService(service.id()));
        return button;
    }

    private Node cell(ServiceLine service, Verdict verdict) {
        int count = service.count(verdict);
        if (count == 0) {
            var nothing = new Label(messages.get("overview.health.zero"));
            nothing.getStyleClass().add("muted");
            return nothing;
        }
        var button = new Button(messages.get("figure.number", count));
        button.getStyleClass()
                .setAll("matrix-cell", HealthWords.shape(verdict).name().toLowerCase(Locale.ROOT));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(
                messages.get("views.spoken", service.name() + ", " + HealthWords.words(messages, verdict), count));
        button.setOnAction(event -> model.list(service.id(), verdict));
        return button;
    }
}
