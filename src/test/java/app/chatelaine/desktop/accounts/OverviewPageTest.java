package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The overview in the window: made when it is asked for, and a way into the table. */
class OverviewPageTest {
    private static final String PAGE = ".overview";

    private final BenchWindow window = OnFx.call(() -> {
        var twelve = SampleAccounts.twelve();
        var bench = new Workbench()
                .with(twelve)
                .withChecks(SampleAccounts.checks(twelve))
                .load();
        var made = new BenchWindow(bench, Settings.DEFAULT, 1280, 800);
        made.scene.snapshot(null);
        return made;
    });

    @Test
    void WIN_11_it_is_not_made_before_it_is_opened() {
        assertThat(OnFx.call(() -> window.scene.lookup(PAGE))).isNull();
        open();
        assertThat(OnFx.call(() -> window.scene.lookup(PAGE))).isNotNull();
    }

    @Test
    void WIN_11_a_part_of_the_bar_lists_its_accounts_in_the_table() {
        open();
        press(".legend-entry", "Not working");

        assertThat(shown()).containsExactly("notebooks", "trial");
        assertThat(OnFx.call(() -> window.search().getText())).isEqualTo("state:not-working");
        assertThat(OnFx.call(() -> window.scene.lookup(PAGE))).isNull();
    }

    @Test
    void WIN_11_a_cell_lists_the_accounts_of_its_service_and_no_other_of_a_like_name() {
        open();
        press(".matrix-cell", "ION, Accepted");

        assertThat(shown()).containsExactly("work", "line 3 sensors");
    }

    @Test
    void WIN_11_a_line_of_the_week_selects_its_account() {
        open();
        press(".plain-line", "release bot");

        assertThat(OnFx.call(() ->
                        window.viewModel.selected().getFirst().state().account().name()))
                .isEqualTo("release bot");
    }

    @Test
    void no_key_acts_on_an_account_that_is_not_to_be_seen() {
        OnFx.run(() -> {
            window.select(2);
            window.viewModel.listing().viewProperty().set(AccountView.OVERVIEW);
            window.press(KeyCode.DELETE);
        });

        assertThat(window.viewModel.selected()).isEmpty();
    }

    @Test
    void what_is_searched_for_is_shown_in_the_table() {
        open();
        OnFx.run(() -> window.search().setText("jobs"));

        assertThat(shown()).contains("jobs");
        assertThat(OnFx.call(() -> window.scene.lookup(PAGE))).isNull();
    }

    @Test
    void WIN_03_the_list_of_views_shows_which_is_chosen() {
        open();

        assertThat(OnFx.call(() -> window.scene.getRoot().lookupAll(".view-item").stream()
                        .map(ToggleButton.class::cast)
                        .filter(ToggleButton::isSelected)
                        .map(Node::getAccessibleText)
                        .toList()))
                .containsExactly("Overview");
    }

    @Test
    void each_thing_to_press_has_a_name() {
        open();

        for (String style : List.of(".legend-entry", ".plain-line", ".age-column", ".matrix-cell")) {
            assertThat(buttons(style))
                    .isNotEmpty()
                    .allSatisfy(button -> assertThat(name(button)).isNotBlank());
        }
    }

    private void open() {
        OnFx.run(() -> {
            window.viewModel.listing().viewProperty().set(AccountView.OVERVIEW);
            window.scene.snapshot(null);
        });
    }

    private void press(String style, String name) {
        var button = buttons(style).stream()
                .filter(found -> name(found).startsWith(name))
                .findFirst()
                .orElseThrow();
        OnFx.run(button::fire);
    }

    private static String name(Button button) {
        String spoken = button.getAccessibleText();
        return spoken == null ? button.getText() : spoken;
    }

    private List<Button> buttons(String style) {
        return OnFx.call(() -> window.scene.getRoot().lookupAll(style).stream()
                .filter(Button.class::isInstance)
                .map((Node node) -> (Button) node)
                .toList());
    }

    private List<String> shown() {
        return OnFx.call(() -> window.table().getItems().stream()
                .map(row -> row.state().account().name())
                .toList());
    }
}
