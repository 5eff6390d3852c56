package app.chatelaine.desktop.shared;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.collections.ListChangeListener;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Gives every window of the program its icon, once the window is there: the first frame does not wait for a picture. */
public final class WindowIcon {
    /** JavaFX takes the first on Windows and the second on Linux; macOS takes that of the program. */
    private static final List<String> FILES = List.of("32.png", "128.png");

    private WindowIcon() {}

    /** @param screen the JavaFX thread, which is the caller's too */
    public static void onEveryWindow(Executor screen) {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(Stage.class::isInstance)
                        .map(Stage.class::cast)
                        .forEach(stage -> screen.execute(() -> give(stage)));
            }
        });
    }

    private static void give(Stage stage) {
        if (stage.getIcons().isEmpty()) {
            FILES.forEach(file -> stage.getIcons().add(new Image(url(file))));
        }
    }

    private static String url(String file) {
        return Objects.requireNonNull(WindowIcon.class.getResource("icon/" + file), file)
                .toExternalForm();
    }
}
