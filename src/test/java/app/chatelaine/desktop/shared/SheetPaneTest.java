package app.chatelaine.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.OnFx;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class SheetPaneTest {
    private static final double MARGIN = 24;

    @Test
    void a_sheet_taller_than_the_window_keeps_a_margin() {
        Bounds frame = OnFx.call(() -> {
            var pane = new SheetPane(new Region());
            var scene = new Scene(pane, 900, 600);
            new Theme().dress(scene);
            var tall = new Region();
            tall.setPrefSize(520, 2000);
            pane.show(new Sheet(tall, tall, () -> {}));
            scene.snapshot(null);
            var region = pane.lookup(".sheet-frame");
            return region.localToScene(region.getLayoutBounds());
        });

        assertThat(frame.getMinY()).isEqualTo(MARGIN);
        assertThat(frame.getMaxY()).isEqualTo(600 - MARGIN);
    }
}
