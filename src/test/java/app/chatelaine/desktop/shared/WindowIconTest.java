package app.chatelaine.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.OnFx;
import java.util.ArrayDeque;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class WindowIconTest {

    @Test
    void a_window_gets_the_icon_after_it_is_shown() {
        OnFx.run(() -> {
            var later = new ArrayDeque<Runnable>();
            WindowIcon.onEveryWindow(later::add);
            var stage = new Stage();
            stage.setScene(new Scene(new Pane(), 100, 100));
            stage.show();
            assertThat(stage.getIcons()).isEmpty();

            later.forEach(Runnable::run);

            assertThat(stage.getIcons()).hasSize(2).allMatch(icon -> !icon.isError());
            stage.close();
        });
    }
}
