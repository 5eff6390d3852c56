package app.chatelaine.desktop.boot;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.shared.Theme;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** What shows in place of the main window when there cannot be one. It stands on next to nothing, as anything may be broken. */
final class StartFailureWindow {
    private static final System.Logger LOG = System.getLogger(StartFailureWindow.class.getName());
    private static final double WIDTH = 480;
    private static final double PADDING = 24;
    private static final double GAP = 8;

    private StartFailureWindow() {}

    /**
     * @param stage has shown nothing yet
     * @param copy puts plain text on the clipboard
     */
    static void show(Stage stage, StartFailure failure, Consumer<String> copy) {
        var messages = failure.messages();
        stage.setTitle(messages.get("window.title"));
        stage.setResizable(false);
        stage.setScene(scene(failure, copy, stage::hide));
        stage.show();
    }

    /** @param leave closes the window that the scene is in */
    static Scene scene(StartFailure failure, Consumer<String> copy, Runnable leave) {
        var messages = failure.messages();
        double scale = failure.settings().textScale() / 100.0;
        var title = label(messages.get("start.failed.title"), "sheet-title");
        var sentence = label(failure.sentence(), "paragraph");
        var advice = label(failure.advice(), "muted");
        var report = new Button(messages.get("start.failed.copy"));
        report.setOnAction(event -> {
            copy.accept(failure.report());
            report.setText(messages.get("start.failed.copied"));
        });
        var close = new Button(messages.get("start.failed.close"));
        close.getStyleClass().add("primary");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(event -> leave.run());
        var buttons = new HBox(GAP * scale, report, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setPadding(new Insets((PADDING - GAP) * scale, 0, 0, 0));
        var content = new VBox(GAP * scale, title, sentence, advice, buttons);
        content.getStyleClass().add("window");
        content.setPadding(new Insets(PADDING * scale));
        content.setPrefWidth(WIDTH * scale);
        var scene = new Scene(content);
        dress(scene, failure.settings());
        close.requestFocus();
        return scene;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void dress(Scene scene, Settings settings) {
        try {
            var theme = new Theme();
            theme.use(settings);
            theme.dress(scene);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "no theme", broken);
        }
    }
}
