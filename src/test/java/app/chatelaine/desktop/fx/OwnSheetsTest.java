package app.chatelaine.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.editor.EditorScreens;
import app.chatelaine.desktop.shared.Theme;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.screens.Look;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/** What a view measures grows with the text, as what the theme measures does. */
class OwnSheetsTest {

    @Test
    void a_sheet_that_is_opened_is_measured_for_the_size_of_the_text() {
        assertThat(spaceBetweenButtons(Look.LARGE)).isEqualTo(8);
        assertThat(spaceBetweenButtons(Look.LARGE.scaled(150))).isEqualTo(12);
        assertThat(spaceBetweenButtons(Look.LARGE.scaled(200))).isEqualTo(16);
    }

    @Test
    void an_open_one_follows_the_setting_and_comes_back() {
        OnFx.run(() -> {
            var theme = new Theme();
            var part = new Pane();
            part.getStylesheets().add(String.valueOf(Theme.class.getResource("fields/fields.css")));
            var scene = new Scene(new Pane(part));
            theme.dress(scene);
            var asWritten = List.copyOf(part.getStylesheets());

            theme.use(scaled(200));
            assertThat(part.getStylesheets()).isNotEqualTo(asWritten).hasSize(1);

            theme.use(scaled(100));
            assertThat(part.getStylesheets()).isEqualTo(asWritten);
        });
    }

    private static Settings scaled(int percent) {
        return Look.SMALL.scaled(percent).settings();
    }

    private static double spaceBetweenButtons(Look look) {
        return OnFx.call(() ->
                EditorScreens.all().getFirst().shown(look, scene -> ((HBox) scene.lookup(".sheet-foot")).getSpacing()));
    }
}
