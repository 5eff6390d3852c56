package app.chatelaine.desktop.fx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Stylesheets that a part of a window brings along, measured for the text of that window as those of the theme are. */
public final class OwnSheets {
    private OwnSheets() {}

    /** Measures those of all that is in {@code scene}, and of every view that comes into it. */
    public static void measure(Scene scene, double scale) {
        scene.getProperties().put(OwnSheets.class, scale);
        measure(scene.getRoot(), scale);
    }

    /** Measures those of what came into {@code scene} just now. */
    static void measure(Parent added, Scene scene) {
        measure(added, scene.getProperties().get(OwnSheets.class) instanceof Double scale ? scale : 1);
    }

    private static void measure(Node node, double scale) {
        if (!(node instanceof Parent parent)) {
            return;
        }
        if (!parent.getStylesheets().isEmpty()) {
            var asWritten = asWritten(parent);
            var measured = scale == 1
                    ? asWritten
                    : asWritten.stream()
                            .map(sheet -> ScaledSheet.of(sheet, scale))
                            .toList();
            if (!parent.getStylesheets().equals(measured)) {
                parent.getStylesheets().setAll(measured);
            }
        }
        parent.getChildrenUnmodifiable().forEach(child -> measure(child, scale));
    }

    @SuppressWarnings("unchecked") // Only this method puts it there.
    private static List<String> asWritten(Parent parent) {
        return (List<String>)
                parent.getProperties().computeIfAbsent(OwnSheets.class, key -> List.copyOf(parent.getStylesheets()));
    }
}
