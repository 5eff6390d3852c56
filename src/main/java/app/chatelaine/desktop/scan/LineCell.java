package app.chatelaine.desktop.scan;

import app.chatelaine.core.delivery.GitGuard;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.StateShape.State;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A heading, or a key that was found with what can be done about it. */
final class LineCell extends ListCell<Line> {
    private final ScanViewModel model;
    private final Messages messages;
    private final Label heading = new Label();
    private final CheckBox choose = new CheckBox();
    private final StateShape shape = new StateShape();
    private final Label where = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label facts = new Label();
    private final Label result = new Label();
    private final HBox marks = new HBox();
    private final Button deliver = new Button();
    private final HBox row;
    private Subscription following = Subscription.EMPTY;
    private @Nullable Hit hit;

    LineCell(ScanViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        heading.getStyleClass().add("section-title");
        where.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        where.setTooltip(whole);
        where.setMinWidth(0);
        facts.getStyleClass().addAll("small", "muted");
        facts.setMinWidth(0);
        facts.setWrapText(true);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        result.getStyleClass().add("small");
        result.setWrapText(true);
        result.setMinHeight(Region.USE_PREF_SIZE);
        marks.getStyleClass().add("scan-marks");
        marks.setMinWidth(Region.USE_PREF_SIZE);
        deliver.getStyleClass().add("small-button");
        deliver.setMinWidth(Region.USE_PREF_SIZE);
        deliver.setOnAction(event -> {
            if (hit != null) {
                model.deliver(hit);
            }
        });
        choose.setFocusTraversable(false);
        var words = new VBox(where, facts, result);
        words.getStyleClass().add("scan-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var front = new StackPane(choose, shape);
        front.getStyleClass().add("scan-front");
        row = new HBox(front, words, marks, deliver);
        row.getStyleClass().add("scan-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    /** Of what is in it, in the width that it gets: the skin would measure sentences as if they had one line. */
    @Override
    protected double computePrefHeight(double width) {
        if (!row.equals(getGraphic()) || width <= 0) {
            return super.computePrefHeight(width);
        }
        var insets = getInsets();
        return row.prefHeight(width - insets.getLeft() - insets.getRight()) + insets.getTop() + insets.getBottom();
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        following.unsubscribe();
        if (hit != null) {
            choose.selectedProperty().unbindBidirectional(hit.chosenProperty());
            hit = null;
        }
        getStyleClass().remove("heading");
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (line) {
            case Line.Heading(var group, var count) -> {
                getStyleClass().add("heading");
                heading.setText(messages.get("scan.group." + group, count));
                setAccessibleText(heading.getText());
                setGraphic(heading);
            }
            case Line.Found(var found) -> {
                hit = found;
                choose.selectedProperty().bindBidirectional(found.chosenProperty());
                setGraphic(row);
                following = Subscription.combine(
                        found.stateProperty().subscribe(state -> show(found)),
                        found.chosenProperty().subscribe(now -> speak(found)));
            }
        }
    }

    private void show(Hit found) {
        var state = found.stateProperty().get();
        var place = found.place();
        where.setText(model.place(place));
        whole.setText(place.file() + ":" + place.line());
        facts.setText(model.facts(place));
        show(choose, found.isImportable());
        show(shape, !found.isImportable());
        shape.setState(shapeOf(found));
        result.setText(state.result());
        result.getStyleClass().removeAll("good", "warn", "bad");
        result.getStyleClass()
                .add(
                        switch (state.ending()) {
                            case GOOD -> "good";
                            case STAYS -> "warn";
                            case FAILED -> "bad";
                        });
        show(result, !state.result().isEmpty());
        marks.getChildren().clear();
        if (state.account().isPresent()) {
            mark(whose(found), found.isOutdated() ? "warn" : "good");
        }
        if (place.git() == GitGuard.Kind.TRACKED) {
            mark(messages.get("scan.git.tracked"), "bad");
        } else if (place.git() == GitGuard.Kind.UNPROTECTED) {
            mark(messages.get("scan.git.neither"), "warn");
        }
        show(deliver, found.isAddable());
        deliver.setText(messages.get(deliverKey(found), state.name()));
        speak(found);
    }

    private static String deliverKey(Hit found) {
        if (found.stateProperty().get().isRemoved()) {
            return "scan.putBack";
        }
        return found.isOutdated() ? "scan.update" : "scan.add";
    }

    private static State shapeOf(Hit found) {
        var state = found.stateProperty().get();
        if (state.working()) {
            return State.RUNNING;
        }
        if (state.ending() == Hit.Ending.STAYS) {
            return State.WARN;
        }
        if (!state.isGood() || found.place().git() == GitGuard.Kind.TRACKED) {
            return State.BAD;
        }
        return state.account().isPresent() && !found.isOutdated() ? State.GOOD : State.WARN;
    }

    private String whose(Hit found) {
        var state = found.stateProperty().get();
        if (found.isOutdated()) {
            return messages.get("scan.standing.outdated", state.name());
        }
        return messages.get(state.isDestination() ? "scan.standing.destination" : "scan.standing.held", state.name());
    }

    private void mark(String words, String tone) {
        var pill = new Label(words);
        pill.getStyleClass().addAll("pill", tone);
        pill.setMaxWidth(marks.getMaxWidth());
        marks.getChildren().add(pill);
    }

    private void speak(Hit found) {
        var spoken = new StringJoiner(", ");
        if (found.isImportable()) {
            spoken.add(messages.get(found.chosenProperty().get() ? "scan.chosen" : "scan.notChosen"));
        }
        spoken.add(where.getText()).add(facts.getText());
        for (Node mark : marks.getChildren()) {
            spoken.add(((Label) mark).getText());
        }
        if (!result.getText().isEmpty()) {
            spoken.add(result.getText());
        }
        setAccessibleText(spoken.toString());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
