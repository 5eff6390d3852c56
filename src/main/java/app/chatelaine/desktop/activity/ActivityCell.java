package app.chatelaine.desktop.activity;

import app.chatelaine.core.activity.Activity;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.StateShape.State;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One piece of work. */
final class ActivityCell extends ListCell<Activity> {
    private final ActivityViewModel model;
    private final StateShape shape = new StateShape();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label when = new Label();
    private final Tooltip exactly = new Tooltip();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel;
    private final HBox row;

    ActivityCell(ActivityViewModel model, Messages messages) {
        this.model = model;
        title.getStyleClass().add("medium");
        detail.getStyleClass().addAll("muted", "small");
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        when.getStyleClass().addAll("muted", "small");
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.setTooltip(exactly);
        progress.getStyleClass().add("activity-progress");
        cancel = new Button(messages.get("activity.cancel"));
        cancel.getStyleClass().add("link");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> {
            if (getItem() != null) {
                model.cancel(getItem());
            }
        });
        var words = new VBox(title, detail);
        words.getStyleClass().add("activity-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(shape, words, progress, cancel, when);
        row.getStyleClass().add("activity-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Activity activity, boolean empty) {
        super.updateItem(activity, empty);
        if (empty || activity == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        shape.setState(shapeOf(activity));
        title.setText(model.title(activity));
        detail.setText(model.detail(activity));
        when.setText(model.when(activity));
        exactly.setText(model.exactly(activity));
        // Where nothing is counted, the arc says that it runs.
        show(progress, activity.isRunning() && activity.total() > 0);
        show(cancel, activity.isRunning() && activity.cancel() != null);
        progress.setProgress(activity.total() > 0 ? (double) activity.done() / activity.total() : 0);
        setAccessibleText(title.getText() + ". " + detail.getText() + ". " + when.getText());
        setGraphic(row);
    }

    private static State shapeOf(Activity activity) {
        return switch (activity.state()) {
            case RUNNING -> State.RUNNING;
            case DONE -> State.GOOD;
            case FAILED -> State.BAD;
            case CANCELLED -> State.UNCHECKABLE;
        };
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
