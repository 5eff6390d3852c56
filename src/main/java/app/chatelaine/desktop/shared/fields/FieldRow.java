package app.chatelaine.desktop.shared.fields;

import app.chatelaine.core.work.Cancel.Registration;
import javafx.beans.DefaultProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A field with its name before it and, where there is something to say, a sentence below it. */
@DefaultProperty("control")
public final class FieldRow extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Label name = new Label();
    private final VBox right = new VBox();
    private final Label sentence = new Label();
    private @Nullable Node control;
    private String help = "";

    public FieldRow() {
        getStyleClass().add("field-row");
        name.getStyleClass().add("field-label");
        name.setWrapText(true);
        sentence.getStyleClass().add("field-help");
        sentence.setWrapText(true);
        right.getStyleClass().add("field-side");
        right.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.getChildren().add(sentence);
        getChildren().setAll(name, right);
        say("", false);
    }

    public FieldRow(String label, Node control) {
        this();
        setLabel(label);
        setControl(control);
    }

    public String getLabel() {
        return name.getText();
    }

    public void setLabel(String text) {
        name.setText(text);
    }

    public @Nullable Node getControl() {
        return control;
    }

    public void setControl(Node node) {
        control = node;
        name.setLabelFor(node);
        right.getChildren().setAll(node, sentence);
    }

    /** Names {@code field} for screen readers where the control of this row is only the box around it. */
    public void labels(Node field) {
        name.setLabelFor(field);
    }

    /** Shows a sentence of help below the field, where nothing is wrong with it. */
    public void help(String text) {
        help = text;
        say(text, false);
    }

    /** Keeps what is wrong with {@code field} in sight. */
    public Subscription watch(ObservableValue<String> problem, Node field) {
        return problem.subscribe(text -> {
            say(text.isEmpty() ? help : text, !text.isEmpty());
            field.pseudoClassStateChanged(WRONG, !text.isEmpty());
            field.setAccessibleHelp(text.isEmpty() ? help : text);
        });
    }

    /** Whether it says that something is wrong. */
    public boolean isWrong() {
        return sentence.isVisible() && sentence.getStyleClass().contains("field-error");
    }

    /** Gives the focus to the first field below {@code root} that says what is wrong with it. */
    public static void focusFirstWrong(Parent root) {
        root.lookupAll(".field-row").stream()
                .map(FieldRow.class::cast)
                .filter(FieldRow::isWrong)
                .findFirst()
                .ifPresent(FieldRow::focusAndShow);
    }

    /** With its sentence, which says what is wrong. */
    private void focusAndShow() {
        var field = name.getLabelFor();
        if (field != null) {
            field.requestFocus();
        }
        for (Node around = getParent(); around != null; around = around.getParent()) {
            if (around instanceof FormScroll scroll) {
                scroll.keepInSight(this);
            }
        }
    }

    /** Ties a text field to what is written in it, both ways, and to what is wrong with it. */
    public Registration tie(TextInputControl field, Entry entry) {
        field.textProperty().bindBidirectional(entry.textProperty());
        var problem = watch(entry.problemProperty(), field);
        var focus = field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                entry.touch();
            }
        });
        return () -> {
            field.textProperty().unbindBidirectional(entry.textProperty());
            problem.unsubscribe();
            focus.unsubscribe();
        };
    }

    private void say(String text, boolean wrong) {
        sentence.setText(text);
        sentence.getStyleClass().removeAll("field-error", "field-help");
        sentence.getStyleClass().add(wrong ? "field-error" : "field-help");
        sentence.setVisible(!text.isEmpty());
        sentence.setManaged(!text.isEmpty());
    }
}
