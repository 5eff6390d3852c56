package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.controlsfx.control.Notifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The ground that all window tests stand on: without a display, on JavaFX as the program runs it. */
@ExtendWith(ApplicationExtension.class)
class HeadlessWindowTest {

    private int presses;

    @Start
    void show(Stage stage) {
        Button button = new Button("Press");
        button.setOnAction(event -> presses++);
        stage.setScene(new Scene(button, 300, 200));
        stage.show();
    }

    @Test
    void a_click_reaches_a_button_in_a_window_without_a_display(FxRobot robot) {
        robot.clickOn("Press");

        assertThat(presses).isEqualTo(1);
    }

    @Test
    void JavaFX_runs_as_named_modules_and_the_libraries_on_the_class_path() {
        assertThat(Application.class.getModule().getName()).isEqualTo("javafx.graphics");
        assertThat(Notifications.class.getModule().isNamed()).isFalse();
    }
}
