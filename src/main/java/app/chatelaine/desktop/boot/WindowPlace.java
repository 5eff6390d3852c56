package app.chatelaine.desktop.boot;

import app.chatelaine.core.settings.WindowState;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Where a window stands and how large it is; also, while it fills the screen, the place it goes back to. */
final class WindowPlace {
    /** As much of the top edge must be on a screen as a hand needs to drag it, in pixels. */
    private static final double GRIP_WIDTH = 96;

    private static final double GRIP_HEIGHT = 24;

    private final Stage stage;
    private double width;
    private double height;
    private @Nullable Double x;
    private @Nullable Double y;

    WindowPlace(Stage stage) {
        this.stage = stage;
        stage.widthProperty().subscribe(now -> remember());
        stage.heightProperty().subscribe(now -> remember());
        stage.xProperty().subscribe(now -> remember());
        stage.yProperty().subscribe(now -> remember());
    }

    private void remember() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            width = stage.getWidth();
            height = stage.getHeight();
            x = stage.getX();
            y = stage.getY();
        }
    }

    /** Puts the window where it was left, as far as the screens of now have room. */
    void restore(WindowState state) {
        var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        var at = onScreen(state, screens);
        var room = at.flatMap(place ->
                        screens.stream().filter(one -> one.intersects(place)).findFirst())
                .orElseGet(() -> Screen.getPrimary().getVisualBounds());
        width = Math.min(state.width(), room.getWidth());
        height = Math.min(state.height(), room.getHeight());
        x = at.map(Rectangle2D::getMinX).orElse(null);
        y = at.map(Rectangle2D::getMinY).orElse(null);
        stage.setWidth(width);
        stage.setHeight(height);
        at.ifPresent(place -> {
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
        });
        stage.setMaximized(state.maximized());
    }

    /** Where the window was, if its top edge can be reached on one of {@code screens}; empty for one that was nowhere. */
    static Optional<Rectangle2D> onScreen(WindowState state, List<Rectangle2D> screens) {
        Double left = state.x();
        Double top = state.y();
        if (left == null || top == null) {
            return Optional.empty();
        }
        boolean reachable = screens.stream().anyMatch(screen -> {
            double wide = Math.min(left + state.width(), screen.getMaxX()) - Math.max(left, screen.getMinX());
            return wide >= GRIP_WIDTH && top >= screen.getMinY() && top <= screen.getMaxY() - GRIP_HEIGHT;
        });
        return reachable ? Optional.of(new Rectangle2D(left, top, state.width(), state.height())) : Optional.empty();
    }

    /** {@code table} with the place of the window as it is now. */
    WindowState state(WindowState table) {
        return new WindowState(
                width,
                height,
                x,
                y,
                stage.isMaximized(),
                table.columns(),
                table.sortColumn(),
                table.sortDescending(),
                table.grouping(),
                table.detailsOpen(),
                table.toldOfTray());
    }
}
