package app.chatelaine.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.OnFx;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** While a sheet is open the keyboard belongs to it alone. */
@ExtendWith(ApplicationExtension.class)
class SheetPaneTest {
    private static final double MARGIN = 24;

    private final TextField search = OnFx.call(TextField::new);
    private final TextField name = OnFx.call(TextField::new);
    private final Button done = OnFx.call(() -> new Button("Done"));
    private final VBox content = OnFx.call(() -> new VBox(name, done));
    private final AtomicBoolean escaped = new AtomicBoolean();
    private final SheetPane pane = OnFx.call(() -> new SheetPane(new VBox(search)));

    @Start
    void show(Stage stage) {
        stage.setScene(new Scene(pane, 400, 300));
        stage.show();
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> pane.show(new Sheet(content, name, () -> escaped.set(true))));
    }

    @Test
    void tab_goes_round_inside(FxRobot robot) {
        robot.push(KeyCode.TAB);
        assertThat(done.isFocused()).isTrue();

        robot.push(KeyCode.TAB);
        assertThat(name.isFocused()).isTrue();
    }

    @Test
    void escape_is_heard(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);

        assertThat(escaped).isTrue();
    }

    @Test
    void nothing_below_takes_the_focus_of_a_field_that_goes_out_of_use(FxRobot robot) {
        disable(name, robot);

        robot.write("typed");

        assertThat(search.isFocused()).isFalse();
        assertThat(search.getText()).isEmpty();
    }

    @Test
    void escape_is_heard_after_the_field_with_the_focus_went_out_of_use(FxRobot robot) {
        disable(name, robot);

        robot.push(KeyCode.ESCAPE);

        assertThat(escaped).isTrue();
    }

    @Test
    void escape_is_heard_while_all_of_it_is_out_of_use(FxRobot robot) {
        disable(content, robot);

        robot.push(KeyCode.ESCAPE);

        assertThat(escaped).isTrue();
    }

    @Test
    void the_focus_comes_back_to_what_was_out_of_use_for_a_while(FxRobot robot) {
        disable(content, robot);

        robot.interact(() -> content.setDisable(false));

        assertThat(name.isFocused()).isTrue();
    }

    @Test
    void a_sheet_that_loads_first_gets_the_focus_once_it_is_there(FxRobot robot) {
        robot.interact(pane::close);
        robot.interact(() -> content.setDisable(true));
        robot.interact(() -> pane.show(new Sheet(content, name, () -> escaped.set(true))));
        assertThat(search.isFocused()).isFalse();

        robot.interact(() -> content.setDisable(false));

        assertThat(name.isFocused()).isTrue();
    }

    @Test
    void a_sheet_taller_than_the_window_keeps_a_margin() {
        Bounds frame = OnFx.call(() -> {
            var window = new SheetPane(new Region());
            var scene = new Scene(window, 900, 600);
            new Theme().dress(scene);
            var tall = new Region();
            tall.setPrefSize(520, 2000);
            window.show(new Sheet(tall, tall, () -> {}));
            scene.snapshot(null);
            var region = window.lookup(".sheet-frame");
            return region.localToScene(region.getLayoutBounds());
        });

        assertThat(frame.getMinY()).isEqualTo(MARGIN);
        assertThat(frame.getMaxY()).isEqualTo(600 - MARGIN);
    }

    /** The focus moves on with the next pulse. */
    private static void disable(Node node, FxRobot robot) {
        robot.interact(() -> node.setDisable(true));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
