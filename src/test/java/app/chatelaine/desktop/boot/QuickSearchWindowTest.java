package app.chatelaine.desktop.boot;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.OnFx;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Quick search over the main window, by keyboard and mouse. */
class QuickSearchWindowTest {
    private final TestWindow window;

    QuickSearchWindowTest(@TempDir Path home) {
        window = TestWindow.open(home, program -> {
            TestWindow.add(program, "ionworks", "notebooks", Map.of());
            TestWindow.add(program, "ion", "line 3", Map.of("clientId", "cid-3"));
        });
    }

    @BeforeEach
    void open() {
        TestWindow.until("two accounts", () -> window.table().getItems().size() == 2);
        window.press(KeyCode.K, SHORTCUT_DOWN);
        TestWindow.until("the field", () -> field().isPresent() && field().get().isFocused());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void QSR_03_a_key_is_found_and_copied_by_keyboard_alone() {
        type("note");
        window.press(KeyCode.ENTER);

        TestWindow.until("the window to close", () -> stage().isEmpty());
        assertThat(clipboard()).isEqualTo("notebooks".repeat(40));
        TestWindow.until("the focus in the main window", window.stage()::isFocused);
    }

    @Test
    void QSR_03_a_click_on_a_hit_copies_its_key() {
        var cell = OnFx.call(() -> stage().orElseThrow().getScene().getRoot().lookupAll(".list-cell").stream()
                .filter(node -> "notebooks".equals(name(node)))
                .findFirst()
                .orElseThrow());
        new FxRobot().clickOn(cell, MouseButton.PRIMARY);

        TestWindow.until("the window to close", () -> stage().isEmpty());
        assertThat(clipboard()).isEqualTo("notebooks".repeat(40));
    }

    @Test
    void QSR_04_both_fields_of_a_pair_are_copied_by_keyboard_alone() {
        window.press(KeyCode.ENTER, SHORTCUT_DOWN);
        assertThat(clipboard()).isEqualTo("cid-3");
        assertThat(stage()).isPresent();

        window.press(KeyCode.ENTER, SHORTCUT_DOWN);
        TestWindow.until("the window to close", () -> stage().isEmpty());
        assertThat(clipboard()).isEqualTo("line 3".repeat(40));
    }

    @Test
    void QSR_05_escape_closes_it_and_the_main_window_has_the_keyboard_again() {
        window.press(KeyCode.ESCAPE);
        TestWindow.until("the window to close", () -> stage().isEmpty());
        TestWindow.until("the focus in the main window", window.stage()::isFocused);

        window.press(KeyCode.F, SHORTCUT_DOWN);
        window.type("line");
        TestWindow.until("one hit in the table", () -> window.table().getItems().size() == 1);
    }

    @Test
    void QSR_05_a_call_while_it_is_open_leaves_what_was_typed_and_one_after_it_closed_begins_anew() {
        type("note");
        OnFx.run(window.main()::search);
        assertThat(OnFx.call(() -> field().orElseThrow().getText())).isEqualTo("note");

        window.press(KeyCode.ESCAPE);
        TestWindow.until("the window to close", () -> stage().isEmpty());
        OnFx.run(window.main()::search);
        TestWindow.until("the field", () -> field().isPresent() && field().get().isFocused());
        assertThat(OnFx.call(() -> field().orElseThrow().getText())).isEmpty();
    }

    @Test
    void QSR_07_screen_readers_hear_the_chosen_hit_while_the_field_has_the_keyboard() {
        assertThat(heard()).isEqualTo("line 3, ION, Production, 1 of 2");

        window.press(KeyCode.DOWN);
        assertThat(heard()).isEqualTo("notebooks, Ionworks, Production, 2 of 2");
        window.press(KeyCode.PAGE_UP);
        assertThat(heard()).startsWith("line 3");
        type("zzz");
        TestWindow.until(
                "the word that there is no hit",
                () -> field().orElseThrow().getAccessibleHelp().startsWith("Nothing found"));
    }

    /** The headless screen shows no window through another one, as a Linux desktop without a compositor. */
    @Test
    void without_a_see_through_ground_the_window_is_as_high_as_its_hits_and_has_the_colour_of_the_theme() {
        double two = OnFx.call(() -> stage().orElseThrow().getHeight());
        type("note");
        TestWindow.until("a window for one hit", () -> stage().orElseThrow().getHeight() == two - 40);
        type("zzz");
        TestWindow.until(
                "no hit",
                () -> stage().orElseThrow().getScene().lookup(".quick-empty").isVisible());

        var scene = stage().orElseThrow().getScene();
        TestWindow.until(
                "a window for its words",
                () -> Math.abs(scene.getHeight() - scene.getRoot().prefHeight(scene.getWidth())) < 1);
        OnFx.run(() -> assertThat(scene.getFill())
                .isEqualTo(((Region) scene.getRoot())
                        .getBackground()
                        .getFills()
                        .getFirst()
                        .getFill())
                .isNotEqualTo(Color.TRANSPARENT));
    }

    private static void type(String text) {
        new FxRobot().targetWindow(OnFx.call(() -> stage().orElseThrow())).write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String heard() {
        return OnFx.call(() -> {
            var cell = (Node) field().orElseThrow().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
            return cell.getAccessibleText();
        });
    }

    private static String name(Node cell) {
        String spoken = cell.getAccessibleText();
        return spoken == null ? "" : spoken.substring(0, spoken.indexOf(','));
    }

    private static Optional<TextField> field() {
        return stage().map(stage -> (TextField) stage.getScene().lookup(".quick-field"));
    }

    /** The window of quick search, where it is open. */
    private static Optional<Stage> stage() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.getScene().lookup(".quick-field") != null)
                .findFirst();
    }

    private static String clipboard() {
        return OnFx.call(() -> Clipboard.getSystemClipboard().getString());
    }
}
