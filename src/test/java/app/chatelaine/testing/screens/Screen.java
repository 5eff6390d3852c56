package app.chatelaine.testing.screens;

import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetPane;
import app.chatelaine.desktop.shared.Theme;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * One screen in one state.
 *
 * @param name as in names of files, screen first, then state, with hyphens
 * @param ownSize whether it is a window that is as large as its content
 * @param opening makes it, on the FX thread; no window shows it
 */
public record Screen(String name, boolean ownSize, Function<Look, Scene> opening) {

    /** A screen that fills the main window. */
    public static Screen window(String name, Function<Look, Scene> opening) {
        return new Screen(name, false, opening);
    }

    /** A window that is as large as its content. */
    public static Screen own(String name, Function<Look, Scene> opening) {
        return new Screen(name, true, opening);
    }

    /** A sheet over the main window. */
    public static Screen sheet(String name, Function<Look, Parent> content) {
        return window(name, look -> {
            var pane = new SheetPane(new Region());
            var scene = dressed(look, pane, true);
            var root = content.apply(look);
            pane.show(new Sheet(root, root, () -> {}));
            pane.lookup(".sheet-frame").getParent().setOpacity(1);
            return scene;
        });
    }

    /** A scene in theme and text size of {@code look}. */
    public static Scene dressed(Look look, Parent root, boolean sized) {
        var theme = new Theme();
        theme.use(look.settings());
        var scene = sized ? new Scene(root, look.width(), look.height()) : new Scene(root);
        theme.dress(scene);
        return scene;
    }

    /** Opens it, lays it out, lets {@code work} see it, and closes it; on the FX thread. */
    public <T> T shown(Look look, Function<Scene, T> work) {
        var scene = opening.apply(look);
        try {
            settle(scene);
            return work.apply(scene);
        } finally {
            // Views stop listening, and what turns stops turning, when they leave the scene.
            scene.setRoot(new Region());
        }
    }

    /** Tables and lists lay themselves out in more than one pass. */
    public static void settle(Scene scene) {
        for (int pass = 0; pass < 4; pass++) {
            var root = scene.getRoot();
            root.applyCss();
            if (scene.getWidth() > 0) {
                root.resize(scene.getWidth(), scene.getHeight());
            } else {
                root.autosize();
            }
            root.layout();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
