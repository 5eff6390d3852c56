package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import app.chatelaine.testing.screens.Screen;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SelectionBarTest {
    private final Workbench bench =
            OnFx.call(() -> new Workbench().with(SampleAccounts.twelve()).load());

    @Test
    void in_a_narrow_window_several_accounts_have_their_actions_above_the_table() {
        var window = window(900);

        assertThat(offered(window.select(1))).isEmpty();
        assertThat(offered(window.select(1, 3))).containsExactly("Check now", "Rotate key…", "Remove");
    }

    @Test
    void where_the_details_are_in_sight_they_offer_it() {
        assertThat(offered(window(1280).select(1, 3))).isEmpty();

        var window = window(900);
        window.select(1, 3);
        window.press(KeyCode.ENTER);
        assertThat(offered(window)).isEmpty();
    }

    @Test
    void removing_takes_all_that_are_selected() {
        var window = window(900);
        OnFx.run(() -> {
            window.select(1, 3);
            buttons(window).getLast().fire();
        });

        assertThat(bench.workspace.accounts().rows()).hasSize(10);
    }

    private BenchWindow window(int width) {
        return OnFx.call(() -> {
            var window = new BenchWindow(bench, Settings.DEFAULT, width, 600);
            Screen.settle(window.scene);
            return window;
        });
    }

    private static List<String> offered(BenchWindow window) {
        return OnFx.call(() -> buttons(window).stream().map(Button::getText).toList());
    }

    private static List<Button> buttons(BenchWindow window) {
        var bar = window.scene.lookup(".selection-bar");
        return bar.isVisible()
                ? bar.lookupAll(".button").stream().map(Button.class::cast).toList()
                : List.of();
    }
}
