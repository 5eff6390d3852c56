package app.chatelaine.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** What was "just now" is not so for long. */
class PassingTimeTest {
    private final Workbench bench =
            OnFx.call(() -> new Workbench().with(SampleAccounts.twelve()).load());
    private final BenchWindow window = OnFx.call(() -> new BenchWindow(bench, Settings.DEFAULT, 1280, 800).select(1));

    @Test
    void HLT_01_the_details_say_how_long_ago_the_check_was() {
        OnFx.run(() -> {
            window.scene.snapshot(null);
            bench.workspace.checking().check(List.of(window.table().getItems().get(1)));
            bench.timer.advance(Duration.ofSeconds(1));
            window.scene.snapshot(null);
        });
        assertThat(words()).anyMatch(text -> text.contains("just now"));

        OnFx.run(() -> {
            bench.timer.advance(Duration.ofMinutes(12));
            bench.workspace.accounts().passTime();
        });
        assertThat(words()).anyMatch(text -> text.contains("12 min ago"));
        assertThat(words()).noneMatch(text -> text.contains("just now"));
    }

    @Test
    void what_was_cleared_from_the_clipboard_is_told_for_a_minute() {
        OnFx.run(() -> {
            bench.workspace.copying().copy(window.table().getItems().get(1));
            bench.timer.advance(Duration.ofSeconds(1));
            bench.workspace.copying().clearNow();
            bench.timer.advance(Duration.ofSeconds(50));
        });
        assertThat(bench.workspace.copying().stateProperty().get()).isPresent();

        OnFx.run(() -> bench.timer.advance(Duration.ofSeconds(20)));
        assertThat(bench.workspace.copying().stateProperty().get()).isEmpty();
    }

    private List<String> words() {
        return OnFx.call(() -> {
            window.scene.snapshot(null);
            return window.scene.getRoot().lookupAll(".details-pane *").stream()
                    .map(node -> node instanceof Labeled labeled
                            ? labeled.getText()
                            : node instanceof Text text ? text.getText() : "")
                    .filter(text -> text != null && (text.endsWith(" ago") || text.endsWith("just now")))
                    .toList();
        });
    }
}
