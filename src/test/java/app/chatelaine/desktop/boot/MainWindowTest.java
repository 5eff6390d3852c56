package app.chatelaine.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.file.JsonWindowState;
import app.chatelaine.core.settings.WindowState;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.model.AccountState;
import app.chatelaine.testing.OnFx;
import app.chatelaine.wiring.StartOptions;
import app.chatelaine.wiring.StartOptions.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainWindowTest {
    @TempDir
    private Path home;

    @Test
    void CLI_09_the_demo_has_no_icon_in_the_panel_so_its_window_opens_whatever_was_asked_for() {
        var window = TestWindow.open(new StartOptions(null, null, true, false, Opening.TRAY));

        assertThat(window.isOpen()).isTrue();
        window.close();
    }

    @Test
    void CLI_09_a_start_that_asks_for_it_checks_every_account() {
        var window = TestWindow.open(new StartOptions(null, null, true, false, Opening.CHECK_ALL));

        TestWindow.until(
                "a check runs",
                () -> window.table().getItems().stream()
                        .anyMatch(row -> row.state().running() != AccountState.Running.NO));
        window.close();
    }

    @Test
    void closing_remembers_place_columns_order_and_details() {
        var window = TestWindow.open(home);
        OnFx.run(() -> {
            window.stage().setX(40);
            window.stage().setY(30);
            window.stage().setWidth(1000);
            window.stage().setHeight(640);
            var columns = window.table().getColumns();
            columns.add(columns.remove(1));
            window.table().getSortOrder().setAll(List.of(columns.getFirst()));
        });
        window.press(KeyCode.DIGIT2, KeyCombination.ALT_DOWN);
        window.press(KeyCode.I, KeyCombination.SHORTCUT_DOWN);
        window.close();

        var state = state();
        assertThat(state.width()).isEqualTo(1000);
        assertThat(state.height()).isEqualTo(640);
        assertThat(state.x()).isEqualTo(40.0);
        assertThat(state.y()).isEqualTo(30.0);
        assertThat(state.sortColumn()).isEqualTo("account");
        assertThat(state.grouping()).isEqualTo("environment");
        assertThat(state.columns().getLast().id()).isEqualTo("key");
        assertThat(state.detailsOpen()).isEqualTo(WindowState.DEFAULT.detailsOpen());

        var again = TestWindow.open(home);
        assertThat(OnFx.call(again.stage()::getX)).isEqualTo(40.0);
        assertThat(OnFx.call(again.stage()::getWidth)).isEqualTo(1000.0);
        assertThat(OnFx.call(() -> again.table().getColumns().getLast().getId()))
                .isEqualTo("key");
        again.close();
    }

    @Test
    void a_window_that_fills_the_screen_remembers_what_it_goes_back_to() {
        var window = TestWindow.open(home);
        OnFx.run(() -> {
            window.stage().setWidth(900);
            window.stage().setHeight(600);
        });
        OnFx.run(() -> window.stage().setMaximized(true));
        window.close();

        assertThat(state().maximized()).isTrue();
        assertThat(state().width()).isEqualTo(900);
        assertThat(state().height()).isEqualTo(600);
    }

    @Test
    void the_state_is_kept_though_a_removed_key_could_not_be_deleted() throws IOException {
        TestWindow.addElsewhere(home, "old");
        var window = TestWindow.open(home);
        TestWindow.until("the account", () -> window.table().getItems().size() == 1);
        OnFx.run(() -> {
            window.stage().setWidth(950);
            window.table().getSelectionModel().select(0);
            window.table().requestFocus();
        });
        window.press(KeyCode.DELETE);
        TestWindow.until("the removal", () -> window.table().getItems().isEmpty());
        Path accounts = home.resolve("accounts.json");
        Files.move(accounts, home.resolve("elsewhere.json"));
        Files.createDirectory(accounts);
        window.close();

        assertThat(state().width()).isEqualTo(950);
    }

    @Test
    void what_another_program_added_comes_while_the_window_shows() {
        var window = TestWindow.open(home);
        TestWindow.addElsewhere(home, "from the command line");

        TestWindow.until("the account", () -> window.table().getItems().size() == 1);
        window.close();
    }

    @Test
    void a_key_pasted_into_the_empty_window_is_added_and_not_searched_for() {
        var window = TestWindow.open(home);
        TestWindow.until("the button", () -> window.stage().getScene().getFocusOwner() instanceof Button);
        OnFx.run(() -> {
            var content = new ClipboardContent();
            content.putString("tp_" + "k".repeat(33));
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.press(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
        window.node("#name");

        assertThat(OnFx.call(() -> ((TextField) window.stage().getScene().lookup(".search")).getText()))
                .isEmpty();
        window.close();
    }

    @Test
    void WCH_08_what_a_notification_is_about_is_selected_though_it_was_not_listed() {
        var window = TestWindow.open(home, program -> {
            TestWindow.add(program, "ionworks", "notebooks", Map.of());
            TestWindow.add(program, "ionworks", "line 3", Map.of());
        });
        TestWindow.until("two accounts", () -> window.table().getItems().size() == 2);
        var wanted = OnFx.call(() -> window.table().getItems().getFirst().id());
        OnFx.run(window.main()::showAttention);
        TestWindow.until("nothing", () -> window.table().getItems().isEmpty());

        OnFx.run(() -> window.main().show(wanted));

        TestWindow.until("the account", () -> {
            var selected = window.table().getSelectionModel().getSelectedItem();
            return selected != null && selected.id().equals(wanted);
        });
        window.close();
    }

    @Test
    void the_demo_opens_beside_the_window_and_leaves_its_accounts_alone() {
        var window = TestWindow.open(home);
        TestWindow.until("the button", () -> window.stage().getScene().lookup(".try-demo") != null);
        OnFx.run(() -> ((Button) window.stage().getScene().lookup(".try-demo")).fire());
        TestWindow.until("a second window", () -> TestWindow.stages().size() == 2);
        Stage demo = OnFx.call(() -> TestWindow.stages().stream()
                .filter(stage -> !stage.equals(window.stage()))
                .findFirst()
                .orElseThrow());
        TestWindow.until(
                "made-up accounts", () -> !TestWindow.table(demo).getItems().isEmpty());

        assertThat(OnFx.call(() -> window.table().getItems().isEmpty())).isTrue();
        OnFx.run(() -> Event.fireEvent(demo, new WindowEvent(demo, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(window.isOpen()).isTrue();
        window.close();
        assertThat(home.resolve("accounts.json")).doesNotExist();
    }

    private WindowState state() {
        var kit = FileKit.of(Clock.systemUTC(), Messages.of(Locale.ENGLISH), "test");
        return new JsonWindowState(home.resolve("window.json"), kit)
                .read()
                .fold(found -> found, problem -> WindowState.DEFAULT);
    }
}
