package app.chatelaine.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.OnFx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TipTest {
    private final Label label = OnFx.call(() -> new Label("a name"));
    private final Tip tip = OnFx.call(() -> new Tip(label));

    @Start
    void show(Stage stage) {
        stage.setScene(new Scene(new StackPane(label), 400, 300));
        stage.show();
    }

    @Test
    void shows_its_words_when_the_mouse_rests_on_the_node(FxRobot robot) throws TimeoutException {
        robot.interact(() -> tip.say("what it means"));

        robot.moveTo(label);

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> shown().contains("what it means"));
        robot.interact(() -> tip.say("something else"));
        assertThat(shown()).contains("something else");
    }

    @Test
    void without_words_nothing_is_there_to_show(FxRobot robot) {
        robot.interact(() -> tip.say("what it means"));
        robot.moveTo(label);
        robot.interact(() -> tip.say(""));

        assertThat(label.getProperties().values()).noneMatch(Tooltip.class::isInstance);
    }

    private static List<String> shown() {
        return OnFx.call(() -> Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .toList());
    }
}
