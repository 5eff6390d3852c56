package app.chatelaine.desktop.doctor;

import app.chatelaine.core.doctor.Doctor.Finding;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.StateShape.State;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One thing that was looked at. */
final class FindingRow extends HBox {

    FindingRow(Finding finding, String stateInWords) {
        getStyleClass().add("finding");
        setAlignment(Pos.TOP_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(stateInWords + ". " + finding.subject() + ". " + finding.detail());
        var shape = new StackPane(new StateShape(shapeOf(finding)));
        shape.getStyleClass().add("finding-mark");
        var subject = new Label(finding.subject());
        subject.getStyleClass().add("medium");
        subject.setWrapText(true);
        var detail = new Label(finding.detail());
        detail.getStyleClass().addAll("muted", "small", "paragraph");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        var words = new VBox(subject, detail);
        words.getStyleClass().add("finding-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(shape, words);
    }

    static State shapeOf(Finding finding) {
        return switch (finding.state()) {
            case GOOD -> State.GOOD;
            case NOTE -> State.EVENT;
            case BAD -> State.BAD;
        };
    }
}
