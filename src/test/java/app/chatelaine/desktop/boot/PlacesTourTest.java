package app.chatelaine.desktop.boot;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.testing.OnFx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in files as somebody without a mouse meets them. */
class PlacesTourTest {
    private static final String SHEET = ".sheet-frame";
    private static final int MOST_TABS = 40;

    private final Path env;
    private final TestWindow window;

    PlacesTourTest(@TempDir Path home, @TempDir Path project) {
        env = project.resolve(".env");
        window = TestWindow.open(home, program -> TestWindow.add(program, "ionworks", "notebooks", Map.of()));
    }

    @BeforeEach
    void select_the_account() {
        TestWindow.until("the account", () -> window.table().getItems().size() == 1);
        window.press(KeyCode.F, SHORTCUT_DOWN);
        window.press(KeyCode.DOWN);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void WIN_09_a_key_is_delivered_its_drift_seen_repaired_and_taken_back() throws IOException {
        window.press(KeyCode.D, SHORTCUT_DOWN);
        window.node(SHEET);
        tabTo("envPath");
        window.type(env.toString());
        TestWindow.until("the preview", () -> window.stage().getScene().lookup(".change") != null);
        window.press(KeyCode.ENTER);
        TestWindow.until("the result", () -> writeButton().getText().equals("Close"));
        window.press(KeyCode.ENTER);
        TestWindow.until("the sheet to close", () -> !isOpen());
        untilState(DestinationState.CURRENT);
        String delivered = Files.readString(env);
        assertThat(delivered).startsWith("IONWORKS_API_KEY=notebooksnotebooks");

        String byHand = "IONWORKS_API_KEY=somebody-else-wrote-this\n";
        Files.writeString(env, byHand);
        untilState(DestinationState.EDITED);
        window.press(KeyCode.U, SHORTCUT_DOWN);
        untilState(DestinationState.CURRENT);
        assertThat(env).content().isEqualTo(delivered);

        window.press(KeyCode.Z, SHORTCUT_DOWN);
        untilState(DestinationState.EDITED);
        assertThat(env).content().isEqualTo(byHand);
    }

    @Test
    void every_sheet_about_keys_in_files_is_opened_and_left_by_keyboard() {
        window.press(KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN);
        window.node(".scan-body");
        leaveSheet();
        window.press(KeyCode.L, SHORTCUT_DOWN);
        window.node(".layers-body");
        leaveSheet();
    }

    private void untilState(DestinationState wanted) {
        TestWindow.until(
                wanted.toString(),
                () -> window.table().getItems().getFirst().state().worstPlace().equals(Optional.of(wanted)));
    }

    private Button writeButton() {
        return (Button) window.stage().getScene().lookup("#write");
    }

    private boolean isOpen() {
        return window.stage().getScene().lookup(SHEET) != null;
    }

    private void leaveSheet() {
        window.press(KeyCode.ESCAPE);
        TestWindow.until("the sheet to close", () -> !isOpen());
    }

    private void tabTo(String id) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            Node owner = OnFx.call(() -> window.stage().getScene().getFocusOwner());
            if (owner != null && id.equals(owner.getId())) {
                return;
            }
            window.press(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not lead to " + id);
    }
}
