package app.chatelaine.testing;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetPane;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/** Pictures of sheets as they lie over a window. */
public final class SheetPicture {
    private SheetPicture() {}

    /**
     * Takes one picture.
     *
     * @param name of the file, without theme and ending
     * @param content makes the sheet, on the FX thread
     */
    public static Path take(String name, Theme theme, int width, int height, Supplier<Parent> content) {
        return Picture.take(
                name + "-" + theme.name().toLowerCase(Locale.ROOT),
                new Settings(theme, "", 90, Map.of(), 14, 20, "auto", 100),
                width,
                height,
                () -> {
                    var pane = new SheetPane(new Region());
                    var root = content.get();
                    pane.sceneProperty().subscribe(scene -> {
                        if (scene != null) {
                            pane.show(new Sheet(root, root, () -> {}));
                            pane.lookup(".sheet-frame").getParent().setOpacity(1);
                        }
                    });
                    return pane;
                });
    }
}
