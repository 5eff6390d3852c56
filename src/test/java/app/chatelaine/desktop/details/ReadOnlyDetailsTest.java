package app.chatelaine.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import app.chatelaine.testing.screens.Screen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadOnlyDetailsTest {
    private final Workbench bench = OnFx.call(() -> new Workbench().with(SampleAccounts.twelve()));

    @Test
    void what_cannot_be_changed_looks_so_and_the_status_line_says_why() {
        OnFx.run(() -> {
            bench.file.readOnly();
            bench.load();
        });

        assertThat(possible())
                .contains("Check now", "Copy key", "Keys at service…", "Rotations…")
                .doesNotContain("Edit…", "Remove", "Add destination…", "Replace it…", "Add key");
        assertThat(words()).contains("Read only");
    }

    @Test
    void what_can_be_changed_is_offered() {
        OnFx.run(bench::load);

        assertThat(possible()).contains("Check now", "Edit…", "Remove", "Add destination…");
        assertThat(words()).doesNotContain("Read only");
    }

    private BenchWindow window() {
        var window = new BenchWindow(bench, Settings.DEFAULT, 1280, 800);
        Screen.settle(window.scene);
        window.select(1);
        return window;
    }

    private List<String> possible() {
        return OnFx.call(() -> window().scene.getRoot().lookupAll(".button").stream()
                .filter(node -> isSeen(node) && !node.isDisabled())
                .map(Button.class::cast)
                .map(button ->
                        button.getText().isEmpty() ? String.valueOf(button.getAccessibleText()) : button.getText())
                .toList());
    }

    private List<String> words() {
        return OnFx.call(() -> window().scene.getRoot().lookupAll(".status > .label").stream()
                .filter(ReadOnlyDetailsTest::isSeen)
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private static boolean isSeen(@Nullable Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }
}
