package app.chatelaine.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.OnFx;
import java.lang.ref.WeakReference;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private static final int ROUNDS = 50;

    @Test
    void what_it_dressed_goes_with_it() {
        var scene = dressed();

        for (int round = 0; round < ROUNDS && scene.get() != null; round++) {
            System.gc();
            OnFx.run(() -> {});
        }

        assertThat(scene.get())
                .as("nothing of the system holds the theme and its windows")
                .isNull();
    }

    private static WeakReference<Scene> dressed() {
        return OnFx.call(() -> {
            var scene = new Scene(new Pane());
            new Theme().dress(scene);
            return new WeakReference<>(scene);
        });
    }
}
