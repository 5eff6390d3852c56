package app.chatelaine.desktop.quicksearch;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.FxThread;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.shared.NamedKeys;
import app.chatelaine.desktop.shared.Theme;
import app.chatelaine.desktop.shared.model.Workspace;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The window of quick search, over everything on the screen. It is made once and hidden again and again, so that it opens at
 * once. On the FX thread only.
 */
public final class QuickSearch implements AutoCloseable {
    private static final double HIGHEST = 540;

    private final QuickSearchViewModel model;
    private final FxmlLoader loader;
    private final Messages messages;
    private final Theme theme;
    private @Nullable Made made;
    private Optional<Stage> before = Optional.empty();
    private double asked;

    private QuickSearch(QuickSearchViewModel model, FxmlLoader loader, Messages messages, Theme theme) {
        this.model = model;
        this.loader = loader;
        this.messages = messages;
        this.theme = theme;
        model.openProperty().subscribe((was, open) -> {
            if (!open) {
                hide();
            }
        });
    }

    /**
     * Quick search over the accounts of a workspace; nothing is shown yet.
     *
     * @param lastCopied whose keys were copied, the last one first
     * @param plainClipboard takes what is no secret; false where the system did not let it
     */
    public static QuickSearch over(
            Workspace workspace,
            Supplier<List<AccountId>> lastCopied,
            Predicate<String> plainClipboard,
            InstantSource clock,
            Messages messages,
            FxmlLoader loader,
            Theme theme) {
        var model = new QuickSearchViewModel(
                workspace,
                lastCopied,
                plainClipboard,
                clock,
                messages,
                new NamedKeys(QuickSearchView.NEXT, messages).getDisplayText());
        return new QuickSearch(model, loader, messages, theme);
    }

    /** Makes the window, and leaves it hidden; otherwise the first call has to wait for that. */
    public void prepare() {
        made();
    }

    /** Opens it on the screen with the pointer, ready for typing; brings it to the front where it is open. */
    public void open() {
        FxThread.requireHere();
        var there = made();
        var window = there.stage();
        if (!model.openProperty().get()) {
            before = focusedStage();
            model.open();
            centre(there);
            window.show();
        }
        window.toFront();
        window.requestFocus();
        there.view().focus();
    }

    /** Hides it, and forgets it; for the end of the program. */
    @Override
    public void close() {
        model.escape();
        if (made != null) {
            theme.forget(made.stage().getScene());
            made = null;
        }
    }

    private Made made() {
        var there = made;
        if (there != null) {
            return there;
        }
        var view = loader.load(new QuickSearchView(model, messages));
        boolean seeThrough = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
        if (!seeThrough) {
            view.root().getStyleClass().add("opaque");
        }
        var scene = new Scene(view.root());
        scene.setFill(Color.TRANSPARENT);
        theme.dress(scene);
        var window = new Stage(seeThrough ? StageStyle.TRANSPARENT : StageStyle.UNDECORATED);
        window.setTitle(messages.get("quick.title"));
        window.setAlwaysOnTop(true);
        window.setResizable(false);
        window.setScene(scene);
        window.setOnCloseRequest(event -> {
            event.consume();
            model.escape();
        });
        window.focusedProperty().subscribe((was, focused) -> {
            if (!focused) {
                model.close();
            }
        });
        view.root().applyCss();
        view.root().layout();
        var fresh = new Made(window, view);
        if (!seeThrough) {
            scene.addPostLayoutPulseListener(() -> fit(fresh));
        }
        made = fresh;
        return fresh;
    }

    /** The keyboard goes back to where it was, unless the user has put it elsewhere already. */
    private void hide() {
        var there = made;
        if (there == null || !there.stage().isShowing()) {
            return;
        }
        boolean focused = there.stage().isFocused();
        // The caret of a field with the focus goes on blinking where nobody sees it.
        there.view().root().requestFocus();
        there.stage().hide();
        if (focused) {
            before.filter(Window::isShowing).ifPresent(Window::requestFocus);
        }
    }

    /** As high as what it holds; asked for once, as a window manager may have it otherwise. */
    private void fit(Made there) {
        var window = there.stage();
        double height = there.view().root().prefHeight(window.getWidth());
        if (window.isShowing() && Math.abs(asked - height) >= 1) {
            asked = height;
            window.setHeight(height);
        }
    }

    /** With the field at the same place, however many hits there are. */
    private void centre(Made there) {
        var window = there.stage();
        var root = (Region) there.view().root();
        root.applyCss();
        // The window shows this before it has drawn anything.
        Optional.ofNullable(root.getBackground())
                .map(background -> background.getFills().getFirst().getFill())
                .ifPresent(window.getScene()::setFill);
        var room = screenWithPointer();
        window.sizeToScene();
        asked = root.prefHeight(-1);
        window.setX(room.getMinX() + (room.getWidth() - root.prefWidth(-1)) / 2);
        window.setY(room.getMinY() + (room.getHeight() - Math.max(HIGHEST, root.prefHeight(-1))) / 2);
    }

    private static Rectangle2D screenWithPointer() {
        var pointer = new Robot().getMousePosition();
        return Screen.getScreensForRectangle(pointer.getX(), pointer.getY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }

    private static Optional<Stage> focusedStage() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .findFirst();
    }

    /** The window, and what is in it. */
    private record Made(Stage stage, QuickSearchView view) {}
}
