package app.chatelaine.desktop.editor.create;

import app.chatelaine.desktop.shared.StateShape;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One step: what will be done, and afterwards what was done, with evidence and time. */
final class StepRow extends HBox {
    private final StateShape shape = new StateShape();
    private final Label number = new Label();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label took = new Label();

    StepRow(int place, Step step) {
        getStyleClass().add("step");
        setAlignment(Pos.TOP_LEFT);
        number.setText(Integer.toString(place));
        number.getStyleClass().add("step-number");
        title.getStyleClass().add("strong");
        detail.getStyleClass().addAll("muted", "small");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        took.getStyleClass().add("muted");
        took.setMinWidth(USE_PREF_SIZE);
        var words = new VBox(title, detail);
        words.getStyleClass().add("step-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var mark = new StackPane(number, shape);
        mark.getStyleClass().add("step-mark");
        mark.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(mark, words, took);
        title.textProperty().bind(step.titleProperty());
        detail.textProperty().bind(step.detailProperty());
        took.textProperty().bind(step.tookProperty());
        step.stateProperty().subscribe(this::show);
    }

    private void show(Step.State state) {
        boolean toCome = state == Step.State.TO_COME;
        number.setVisible(toCome);
        shape.setVisible(!toCome);
        switch (state) {
            case TO_COME -> {}
            case RUNNING -> shape.setState(StateShape.State.RUNNING);
            case DONE -> shape.setState(StateShape.State.GOOD);
            case DOUBTFUL -> shape.setState(StateShape.State.WARN);
            case FAILED -> shape.setState(StateShape.State.BAD);
        }
    }
}
