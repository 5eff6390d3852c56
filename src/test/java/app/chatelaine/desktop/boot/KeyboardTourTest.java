package app.chatelaine.desktop.boot;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.OnFx;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every screen as somebody without a mouse meets it: opened, its main thing done, left with Escape. */
class KeyboardTourTest {
    private static final String SHEET = ".sheet-frame";

    /** More than any sheet has fields. */
    private static final int MOST_TABS = 40;

    private final Path home;
    private final TestWindow window;

    KeyboardTourTest(@TempDir Path home) {
        this.home = home;
        TestWindow.addElsewhere(home, "ionworks", "notebooks", Map.of());
        TestWindow.addElsewhere(home, "ion", "line 3", Map.of("clientId", "cid"));
        window = TestWindow.open(home);
    }

    @BeforeEach
    void wait_for_the_accounts() {
        TestWindow.until("two accounts", () -> window.table().getItems().size() == 2);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void the_row_at_which_the_window_begins_is_selected_and_not_only_looks_so() {
        TestWindow.until(
                "a selected row",
                () -> window.table().getSelectionModel().getSelectedItems().size() == 1);
    }

    @Test
    void the_main_view_is_searched_and_its_hit_is_selected() {
        window.press(KeyCode.F, SHORTCUT_DOWN);
        window.type("line");
        TestWindow.until("one hit", () -> window.table().getItems().size() == 1);
        window.press(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("line 3");

        window.press(KeyCode.F, SHORTCUT_DOWN);
        window.press(KeyCode.ESCAPE);
        assertThat(OnFx.call(() -> window.table().getItems())).hasSize(2);
        assertThat(selected()).isEqualTo("line 3");
    }

    @Test
    void an_account_is_renamed_and_the_old_name_brought_back() {
        select("notebooks");
        window.press(KeyCode.E, SHORTCUT_DOWN);
        window.node(SHEET);
        assertThat(OnFx.call(() -> focusOwner().getId())).isEqualTo("name");
        window.press(KeyCode.A, SHORTCUT_DOWN);
        window.type("models");
        window.press(KeyCode.ENTER);
        TestWindow.until("the new name", () -> isListed("models") && !isOpen());

        window.press(KeyCode.Z, SHORTCUT_DOWN);
        TestWindow.until("the old name", () -> isListed("notebooks"));
        window.press(KeyCode.E, SHORTCUT_DOWN);
        leaveSheet();
    }

    @Test
    void a_key_that_is_pasted_at_once_is_added_and_stands_nowhere_to_be_read() {
        OnFx.run(() ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "tp_" + "k".repeat(33))));
        window.press(KeyCode.V, SHORTCUT_DOWN);

        window.node(SHEET);
        assertThat(OnFx.call(() -> ((TextField) window.stage().getScene().lookup("#search")).getText()))
                .isEmpty();
        leaveSheet();
    }

    @Test
    void a_key_is_typed_and_stored() {
        window.press(KeyCode.N, SHORTCUT_DOWN);
        window.node(SHEET);
        window.type("tp_" + "k".repeat(33));
        TestWindow.until("the service", () -> window.stage().getScene().lookup("#name") != null);
        window.press(KeyCode.ENTER);

        TestWindow.until("the account", () -> window.table().getItems().size() == 3);
        window.press(KeyCode.N, SHORTCUT_DOWN);
        leaveSheet();
    }

    @Test
    void a_new_key_is_asked_of_a_service_and_given_up() {
        window.press(KeyCode.N, SHORTCUT_DOWN);
        window.node(SHEET);
        tabTo("create");
        window.press(KeyCode.SPACE);
        TestWindow.until("the sheet", () -> window.stage().getScene().lookup(".steps") != null);
        tabTo("name");
        window.press(KeyCode.A, SHORTCUT_DOWN);
        window.type("line 4");

        assertThat(OnFx.call(() -> ((TextField) focusOwner()).getText())).isEqualTo("line 4");
        leaveSheet();
        assertThat(OnFx.call(() -> window.table().getItems())).hasSize(2);
    }

    @Test
    void a_setting_is_changed_and_kept() {
        window.press(KeyCode.COMMA, SHORTCUT_DOWN);
        window.node(SHEET);
        tabTo("dueSoon");
        window.press(KeyCode.A, SHORTCUT_DOWN);
        window.type("21");
        leaveSheet();

        TestWindow.until(
                "the change", () -> home.resolve("settings.json").toFile().exists());
        window.press(KeyCode.COMMA, SHORTCUT_DOWN);
        window.node(SHEET);
        TestWindow.until(
                "the setting",
                () -> ((TextField) window.stage().getScene().lookup("#dueSoon"))
                        .getText()
                        .equals("21"));
        leaveSheet();
    }

    @Test
    void the_doctor_examines_and_its_report_is_copied() {
        window.press(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN);
        window.node(".areas .label");
        tabTo("copy");
        window.press(KeyCode.SPACE);

        assertThat(clipboard()).startsWith("Chatelaine").contains(home.toString());
        leaveSheet();
    }

    @Test
    void the_activity_lists_what_failed_and_its_report_is_copied() {
        select("notebooks");
        window.press(KeyCode.C, SHORTCUT_DOWN);
        window.press(KeyCode.A, SHORTCUT_DOWN, SHIFT_DOWN);
        window.node(".activity-row");
        tabTo("copy");
        window.press(KeyCode.SPACE);

        assertThat(clipboard()).contains("Ionworks / notebooks");
        leaveSheet();
    }

    private void leaveSheet() {
        window.node(SHEET);
        window.press(KeyCode.ESCAPE);
        TestWindow.until("the sheet to close", () -> !isOpen());
    }

    private boolean isOpen() {
        return window.stage().getScene().lookup(SHEET) != null;
    }

    private void select(String name) {
        window.press(KeyCode.F, SHORTCUT_DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.HOME);
        if (!selected().equals(name)) {
            window.press(KeyCode.DOWN);
        }
        assertThat(selected()).isEqualTo(name);
    }

    private String selected() {
        return OnFx.call(() -> window.table()
                .getSelectionModel()
                .getSelectedItem()
                .state()
                .account()
                .name());
    }

    private boolean isListed(String name) {
        return window.table().getItems().stream()
                .anyMatch(row -> row.state().account().name().equals(name));
    }

    private void tabTo(String id) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (id.equals(OnFx.call(() -> focusOwner().getId()))) {
                return;
            }
            window.press(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not lead to " + id);
    }

    private Node focusOwner() {
        return Objects.requireNonNull(window.stage().getScene().getFocusOwner(), "nothing has the focus");
    }

    private static String clipboard() {
        return OnFx.call(() -> Clipboard.getSystemClipboard().getString());
    }
}
