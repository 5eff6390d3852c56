package app.chatelaine.desktop.shared;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The content of a window and, above it, the sheet that is open. */
public final class SheetPane extends StackPane implements SheetHost {
    private static final Duration FADE = Duration.millis(120);

    /** Kept free around a sheet, however tall it is; its content scrolls. */
    private static final double MARGIN = 24;

    private final Node below;
    private final StackPane layer = new StackPane();
    private final StackPane frame = new StackPane();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Subscription focusGuard = Subscription.EMPTY;
    private boolean backwards;
    private @Nullable Sheet sheet;
    private @Nullable Node focusBefore;

    /** @param below what the window shows when no sheet is open */
    public SheetPane(Node below) {
        this.below = below;
        var scrim = new Region();
        scrim.getStyleClass().add("scrim");
        frame.getStyleClass().add("sheet-frame");
        frame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        frame.setAccessibleRole(AccessibleRole.DIALOG);
        layer.setAlignment(Pos.CENTER);
        StackPane.setMargin(frame, new Insets(MARGIN));
        layer.getChildren().setAll(scrim, frame);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> backwards = event.isShiftDown());
        getChildren().setAll(below);
    }

    @Override
    public void show(Sheet newSheet) {
        if (!open.get()) {
            focusBefore = getScene().getFocusOwner();
            getChildren().add(layer);
            fadeIn();
        }
        sheet = newSheet;
        frame.getChildren().setAll(newSheet.content());
        below.setMouseTransparent(true);
        open.set(true);
        focusGuard.unsubscribe();
        focusFirst(newSheet);
        focusGuard = Subscription.combine(
                getScene().focusOwnerProperty().subscribe(this::keepInside),
                newSheet.firstFocus().disabledProperty().subscribe(this::giveBack));
    }

    @Override
    public void close() {
        if (!open.get()) {
            return;
        }
        focusGuard.unsubscribe();
        getChildren().remove(layer);
        frame.getChildren().clear();
        sheet = null;
        below.setMouseTransparent(false);
        open.set(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && sheet != null) {
            event.consume();
            sheet.onEscape().run();
        }
    }

    /** A sheet that is read first has nothing to focus until then. */
    private void giveBack(boolean disabled) {
        if (sheet != null && !disabled && frame.isFocused()) {
            sheet.firstFocus().requestFocus();
        }
    }

    /** What is to have the focus may not be able to yet, for one while it is read; then the sheet itself has it. */
    private void focusFirst(Sheet opened) {
        // What lies in a scroll pane is in no scene, and cannot have the focus, before its skin is made.
        layer.applyCss();
        frame.requestFocus();
        opened.firstFocus().requestFocus();
    }

    /** Tab goes round inside the sheet: from the last control to the first one, and with Shift the other way. */
    private void keepInside(@Nullable Node now) {
        if (sheet == null || (now != null && isInside(now))) {
            return;
        }
        var controls = new ArrayList<Node>();
        addControls(frame, controls);
        if (controls.isEmpty()) {
            frame.requestFocus();
        } else {
            (backwards ? controls.getLast() : controls.getFirst()).requestFocus();
        }
    }

    private static void addControls(Parent parent, List<Node> controls) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.isDisabled()) {
                continue;
            }
            if (node.isFocusTraversable()) {
                controls.add(node);
            } else if (node instanceof Parent inner) {
                addControls(inner, controls);
            }
        }
    }

    private boolean isInside(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(frame)) {
                return true;
            }
        }
        return false;
    }

    private void fadeIn() {
        if (getScene().getPreferences().isReducedMotion()) {
            layer.setOpacity(1);
            return;
        }
        // Else its first frame would show it whole.
        layer.setOpacity(0);
        var fade = new FadeTransition(FADE, layer);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }
}
