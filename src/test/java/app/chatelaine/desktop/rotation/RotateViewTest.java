package app.chatelaine.desktop.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.rotation.Standing;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.shared.key.KeyField;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.RotationBench;
import app.chatelaine.testing.screens.Look;
import app.chatelaine.testing.screens.Screen;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RotateViewTest {
    private final RotationBench rotation = OnFx.call(RotationBench::new);
    private final AtomicBoolean left = new AtomicBoolean();
    private final Stage stage = OnFx.call(Stage::new);

    @AfterEach
    void close() {
        OnFx.run(stage::close);
    }

    @Test
    void ROT_04_a_key_pasted_after_a_look_at_the_page_is_gone_on_with_by_enter() {
        OnFx.run(() -> {
            var view = open("battery");
            button("page").requestFocus();
            var content = new ClipboardContent();
            content.putString(RotationBench.NEW_KEY);
            Clipboard.getSystemClipboard().setContent(content);

            press(KeyCode.V, true);
            assertThat(stage.getScene().getFocusOwner()).isInstanceOf(KeyField.class);
            press(KeyCode.ENTER, false);

            assertThat(left).isFalse();
            var row = rotation.bench.row("battery");
            assertThat(rotation.bench
                            .workspace
                            .rotating()
                            .latest(row.id())
                            .orElseThrow()
                            .standing())
                    .isEqualTo(Standing.AWAITS_GRACE);
            assertThat(view.root().getScene()).isNotNull();
        });
    }

    private RotateView open(String account) {
        var bench = rotation.bench;
        var row = bench.row(account);
        var service = bench.workspace.accounts().service(row.state().account()).orElseThrow();
        var model = new RotateViewModel(RotateViewModelTest.context(bench), row, service);
        var view = new FxmlLoader(bench.messages).load(new RotateView(model, bench.messages, () -> left.set(true)));
        stage.setScene(Screen.dressed(Look.SMALL, view.root(), true));
        stage.show();
        view.firstFocus().requestFocus();
        return view;
    }

    private Button button(String id) {
        return (Button) stage.getScene().lookup("#" + id);
    }

    private void press(KeyCode code, boolean shortcut) {
        var target = stage.getScene().getFocusOwner();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }
}
