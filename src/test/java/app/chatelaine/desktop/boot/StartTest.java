package app.chatelaine.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.OnFx;
import app.chatelaine.wiring.StartOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read before there is a window, and what a user sees when there can be none. */
class StartTest {
    @TempDir
    private Path home;

    @Test
    void data_that_cannot_be_read_are_said_with_the_folder() throws IOException {
        Path file = Files.writeString(home.resolve("no-folder"), "");

        if (!(start(file) instanceof StartFailure failure)) {
            fail("there is no data folder");
            return;
        }
        assertThat(failure.sentence()).contains(file.toString());
        assertThat(failure.report()).contains("FILE_UNREADABLE");
    }

    @Test
    void a_failure_is_said_in_the_language_theme_and_size_that_were_chosen() {
        if (start(home) instanceof Opened opened) {
            try (var program = opened.program()) {
                var chosen = new Settings(Settings.Theme.DARK, "de", 90, Map.of(), 14, 20, "auto", 200);
                assertThat(program.settings().write(chosen)).isInstanceOf(Outcome.Ok.class);
            }
        }

        if (!(Start.with(new StartOptions(home, "no-such-keychain", false, false)) instanceof StartFailure failure)) {
            fail("there is no such keychain");
            return;
        }
        assertThat(failure.settings().theme()).isEqualTo(Settings.Theme.DARK);
        assertThat(failure.messages().language()).isEqualTo("de");
        OnFx.run(() -> {
            var scene = StartFailureWindow.scene(failure, text -> {}, () -> {});
            assertThat(scene.getPreferences().getColorScheme()).isEqualTo(ColorScheme.DARK);
            assertThat(((Region) scene.getRoot()).getPrefWidth()).isEqualTo(960);
        });
    }

    @Test
    void damaged_settings_are_said_and_do_not_keep_the_window_from_opening() throws IOException {
        Files.writeString(home.resolve("settings.json"), "{ no settings");

        if (!(start(home) instanceof Opened opened)) {
            fail("damaged settings are no reason");
            return;
        }
        try (var program = opened.program()) {
            assertThat(opened.settings()).isInstanceOf(Outcome.Failed.class);
            assertThat(program.settings().read()).isInstanceOf(Outcome.Ok.class);
        }
    }

    @Test
    void a_defect_is_reported_by_type_and_place_and_not_by_its_message() {
        var thrown = new IllegalStateException("was given " + Canary.value(), new IOException(Canary.value()));

        var failure = StartFailure.of(thrown, Settings.DEFAULT, Messages.of(Locale.ENGLISH));

        assertThat(failure.sentence()).isEqualTo("Something went wrong inside Chatelaine (IllegalStateException).");
        assertThat(failure.report())
                .contains("java.lang.IllegalStateException", "java.io.IOException", "StartTest")
                .doesNotContain(Canary.value());
    }

    @Test
    void the_window_says_what_is_wrong_gives_the_report_and_closes() {
        var copied = new ArrayList<String>();
        var failure =
                new StartFailure("It broke.", "Mend it.", Settings.DEFAULT, "the report", Messages.of(Locale.ENGLISH));
        OnFx.run(() -> {
            var stage = new Stage();
            StartFailureWindow.show(stage, failure, copied::add);
            var root = stage.getScene().getRoot();
            var words = root.lookupAll(".label").stream()
                    .map(node -> ((Label) node).getText())
                    .toList();
            var buttons = root.lookupAll(".button").stream()
                    .map(node -> (Button) node)
                    .toList();
            assertThat(words).contains("Chatelaine could not start", "It broke.", "Mend it.");
            assertThat(buttons).extracting(Button::getText).isEqualTo(List.of("Copy report", "Close"));

            buttons.getFirst().fire();
            buttons.getLast().fire();
            assertThat(copied).containsExactly("the report");
            assertThat(stage.isShowing()).isFalse();
        });
    }

    private static Start start(Path home) {
        return Start.with(new StartOptions(home, "memory", false, false));
    }
}
