package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TableKeysTest {
    private final Stage stage = OnFx.call(Stage::new);
    private final BenchWindow window = OnFx.call(() -> {
        var bench = new Workbench().with(SampleAccounts.twelve()).load();
        var made = new BenchWindow(bench, Settings.DEFAULT, 900, 600);
        stage.setScene(made.scene);
        stage.show();
        made.table().requestFocus();
        made.select(0);
        return made;
    });

    @AfterEach
    void close() {
        OnFx.run(stage::close);
    }

    @Test
    void WIN_10_arrows_and_ends_move_the_selection() {
        press(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("work");
        press(KeyCode.END);
        assertThat(selected()).isEqualTo("laptop");
        press(KeyCode.HOME);
        assertThat(selected()).isEqualTo("notebooks");
    }

    @Test
    void WIN_10_letters_go_to_the_account_whose_name_begins_with_them() {
        type("l");
        type("i");
        assertThat(selected()).isEqualTo("line 3 sensors");
    }

    @Test
    void WIN_10_a_slash_goes_to_the_search_field_and_is_not_written_there() {
        type("/");

        assertThat(OnFx.call(() -> window.search().isFocused())).isTrue();
        assertThat(OnFx.call(() -> window.search().getText())).isEmpty();
    }

    @Test
    void WIN_10_enter_opens_the_details() {
        press(KeyCode.ENTER);

        assertThat(OnFx.call(() -> window.scene.lookup(".details-pane.drawer"))).isNotNull();
    }

    private void press(KeyCode code) {
        OnFx.run(() -> window.press(code));
    }

    private void type(String character) {
        OnFx.run(() -> Event.fireEvent(
                window.table(),
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    private String selected() {
        return OnFx.call(() -> window.table()
                .getSelectionModel()
                .getSelectedItem()
                .state()
                .account()
                .name());
    }
}
