package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Typing a part of a name is enough to come to its account and to copy its key. */
class SearchFieldTest {
    private final Stage stage = OnFx.call(Stage::new);
    private final Workbench bench = OnFx.call(() -> new Workbench()
            .with(SampleAccounts.twelve())
            .withChecks(SampleAccounts.checks(SampleAccounts.twelve()))
            .load());
    private final BenchWindow window = OnFx.call(() -> {
        var made = new BenchWindow(bench, Settings.DEFAULT, 900, 600);
        stage.setScene(made.scene);
        stage.show();
        made.search().requestFocus();
        return made;
    });

    @AfterEach
    void close() {
        OnFx.run(stage::close);
    }

    @Test
    void WIN_10_the_first_hit_is_selected_while_one_types() {
        type("laptop");

        assertThat(selected()).containsExactly("laptop");
        assertThat(OnFx.call(() -> window.search().isFocused())).isTrue();
    }

    @Test
    void WIN_10_enter_goes_to_the_first_hit() {
        type("laptop");
        press(window.search(), KeyCode.ENTER, false);

        assertThat(OnFx.call(() -> window.table().isFocused())).isTrue();
        assertThat(selected()).containsExactly("laptop");
    }

    @Test
    void WIN_10_the_key_of_the_hit_is_copied_where_nothing_is_marked_in_the_field() {
        type("laptop");
        press(window.search(), KeyCode.C, true);

        assertThat(OnFx.call(() -> bench.workspace.copying().stateProperty().get()))
                .isPresent();
    }

    @Test
    void what_is_marked_in_the_field_is_copied_itself() {
        type("laptop");
        OnFx.run(() -> window.search().selectAll());
        press(window.search(), KeyCode.C, true);

        assertThat(OnFx.call(() -> bench.workspace.copying().stateProperty().get()))
                .isEmpty();
    }

    @Test
    void a_cross_clears_the_search_and_leaves_the_keyboard_there() {
        assertThat(OnFx.call(() -> window.scene.lookup("#clearSearch"))).isNull();
        type("laptop");
        OnFx.run(() -> {
            window.scene.getRoot().applyCss();
            ((Button) Objects.requireNonNull(window.scene.lookup("#clearSearch"))).fire();
        });

        assertThat(OnFx.call(() -> window.search().getText())).isEmpty();
        assertThat(OnFx.call(() -> window.search().isFocused())).isTrue();
    }

    @Test
    void escape_in_the_table_clears_the_search() {
        type("laptop");
        press(window.search(), KeyCode.ENTER, false);
        press(window.table(), KeyCode.ESCAPE, false);

        assertThat(OnFx.call(() -> window.search().getText())).isEmpty();
        assertThat(OnFx.call(() -> window.table().isFocused())).isTrue();
        assertThat(selected()).containsExactly("laptop");
    }

    @Test
    void where_nothing_is_found_states_are_offered_in_words() {
        type("rejected");
        OnFx.run(() -> window.scene.getRoot().lookupAll(".empty .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("rejected keys"))
                .findFirst()
                .orElseThrow()
                .fire());

        assertThat(OnFx.call(() -> window.search().getText())).isEqualTo("health:rejected");
        assertThat(OnFx.call(() -> window.table().getItems().size())).isPositive();
    }

    @Test
    void WIN_05_undo_works_from_the_empty_field_and_takes_the_toast_away() {
        OnFx.run(() -> {
            window.select(0);
            window.viewModel.remove();
            window.search().requestFocus();
        });
        assertThat(OnFx.call(() -> window.table().getItems().size())).isEqualTo(11);
        assertThat(OnFx.call(() -> window.scene.lookup(".toast"))).isNotNull();
        press(window.search(), KeyCode.Z, true);

        assertThat(OnFx.call(() -> window.table().getItems().size())).isEqualTo(12);
        assertThat(OnFx.call(() -> window.scene.lookup(".toast"))).isNull();
    }

    private void type(String text) {
        OnFx.run(() -> window.search().replaceSelection(text));
    }

    private static void press(Node at, KeyCode code, boolean control) {
        OnFx.run(() ->
                Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
    }

    private List<String> selected() {
        return OnFx.call(() -> window.table().getSelectionModel().getSelectedItems().stream()
                .map(row -> row.state().account().name())
                .toList());
    }
}
