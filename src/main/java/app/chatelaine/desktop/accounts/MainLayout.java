package app.chatelaine.desktop.accounts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Gives the three columns of the window their widths. Where there is no room for three, the details become a drawer over
 * the table; where there is less, the views become icons. All widths grow with the text.
 */
final class MainLayout {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double VIEWS = 216;
    private static final double VIEWS_NARROW = 48;
    private static final double DETAILS = 320;
    private static final double ROOM_FOR_DETAILS = 1100;
    private static final double ROOM_FOR_VIEWS = 1000;

    private final BorderPane window;
    private final StackPane middle;
    private final Region details;
    private final Region views;
    private final Region brand;
    private final ObservableDoubleValue scale;
    private final BooleanProperty wide = new SimpleBooleanProperty(true);
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final BooleanProperty docked = new SimpleBooleanProperty(true);
    private final BooleanProperty useful = new SimpleBooleanProperty();
    private final BooleanProperty drawer = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper missed = new ReadOnlyBooleanWrapper();

    MainLayout(
            BorderPane window,
            StackPane middle,
            Region details,
            Region views,
            Region brand,
            ObservableDoubleValue scale) {
        this.window = window;
        this.middle = middle;
        this.details = details;
        this.views = views;
        this.brand = brand;
        this.scale = scale;
        StackPane.setAlignment(details, Pos.CENTER_RIGHT);
        details.getStyleClass().add("details-pane");
        window.widthProperty().subscribe(width -> arrange());
        scale.subscribe(now -> arrange());
        docked.subscribe(now -> place());
        drawer.subscribe(now -> place());
        useful.subscribe(now -> place());
    }

    private void arrange() {
        double room = window.getWidth() / scale.get();
        wide.set(room >= ROOM_FOR_DETAILS);
        narrow.set(room < ROOM_FOR_VIEWS);
        double left = (narrow.get() ? VIEWS_NARROW : VIEWS) * scale.get();
        fix(views, left);
        fix(brand, left);
        brand.pseudoClassStateChanged(NARROW, narrow.get());
        fix(details, DETAILS * scale.get());
        place();
    }

    private static void fix(Region region, double width) {
        double whole = Math.rint(width);
        region.setMinWidth(whole);
        region.setPrefWidth(whole);
        region.setMaxWidth(whole);
    }

    private void place() {
        boolean inWindow = wide.get() && docked.get() && useful.get();
        boolean overTable = !wide.get() && drawer.get() && useful.get();
        details.getStyleClass().remove("drawer");
        if (overTable) {
            details.getStyleClass().add("drawer");
        }
        if (!overTable) {
            middle.getChildren().remove(details);
        }
        if (!inWindow && window.getRight() != null) {
            window.setRight(null);
        }
        if (inWindow && window.getRight() == null) {
            window.setRight(details);
        }
        if (overTable && !middle.getChildren().contains(details)) {
            middle.getChildren().add(details);
        }
        missed.set(useful.get() && !inWindow && !overTable);
    }

    /** Shows the details, wherever there is room for them. */
    void open() {
        (wide.get() ? docked : drawer).set(true);
    }

    /** Shows or hides the details. */
    void toggle() {
        var which = wide.get() ? docked : drawer;
        which.set(!which.get());
    }

    /** Closes the drawer; false when none is open. */
    boolean closeDrawer() {
        boolean wasOpen = !wide.get() && drawer.get();
        drawer.set(false);
        return wasOpen;
    }

    /** Whether the details stand beside the table where there is room; remembered. */
    BooleanProperty dockedProperty() {
        return docked;
    }

    /** Whether there is anything that details could be shown of. */
    BooleanProperty usefulProperty() {
        return useful;
    }

    /** Whether there is something that details could be shown of, and they are not in sight. */
    ReadOnlyBooleanProperty missedProperty() {
        return missed.getReadOnlyProperty();
    }

    BooleanProperty narrowProperty() {
        return narrow;
    }
}
