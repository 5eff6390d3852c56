package app.chatelaine.testing.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetPane;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.Theme;
import app.chatelaine.testing.OnFx;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asked for less motion sees none; the state of what runs is still told by its shape and its words. */
class MotionTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_sheet_fades_in_only_where_motion_is_welcome(boolean less) {
        double opacity = OnFx.call(() -> {
            var pane = new SheetPane(new Region());
            dressed(pane, less);
            var content = new StackPane();
            pane.show(new Sheet(content, content, () -> {}));
            return pane.lookup(".sheet-frame").getParent().getOpacity();
        });

        assertThat(opacity).isEqualTo(less ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_arc_of_what_runs_turns_only_where_motion_is_welcome(boolean less) {
        boolean turns = OnFx.call(() -> {
            var shape = new StateShape(State.RUNNING);
            dressed(new StackPane(shape), less);
            boolean turning = shape.isTurning();
            shape.setState(State.GOOD);
            return turning;
        });

        assertThat(turns).isEqualTo(!less);
    }

    private static void dressed(StackPane root, boolean less) {
        var or = Settings.DEFAULT;
        var theme = new Theme();
        theme.use(new Settings(
                or.theme(),
                or.language(),
                or.staleAfterDays(),
                or.staleAfterDaysByService(),
                or.dueSoonDays(),
                or.clipboardSeconds(),
                or.keychain(),
                or.textScale(),
                or.watch(),
                or.closeToTray(),
                less));
        var scene = new Scene(root, 200, 200);
        theme.dress(scene);
    }
}
