package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class MainMenuTest {
    private static final int ACTIONS = 18;

    @Test
    void WIN_06_every_action_and_every_entry_of_the_menu_has_a_key() {
        var entries = entries();

        assertThat(entries).hasSizeGreaterThan(ACTIONS);
        assertThat(entries)
                .allSatisfy(item -> assertThat(hasKey(item)).as(item.getText()).isTrue());
    }

    @Test
    void WIN_06_the_keys_of_both_searches_are_those_that_people_expect() {
        assertThat(entries())
                .filteredOn(item -> item.getText().contains("earch"))
                .extracting(MenuItem::getText, item -> item.getAccelerator().getDisplayText())
                .containsExactly(tuple("Quick search…", "Ctrl+K"), tuple("Search", "Ctrl+F"));
    }

    @Test
    void WIN_07_keys_have_the_names_that_stand_on_the_keyboard() {
        assertThat(entries(Locale.GERMAN))
                .extracting(item -> item.getAccelerator().getDisplayText())
                .contains("Strg+N", "Strg+Umschalt+R", "Entf")
                .noneMatch(keys -> keys.contains("Ctrl") || keys.contains("Shift") || keys.contains("Del"));
    }

    @Test
    void no_two_entries_have_the_same_key() {
        assertThat(entries()).extracting(MenuItem::getAccelerator).doesNotHaveDuplicates();
    }

    @Test
    void WIN_06_everything_in_the_menu_is_seen_at_once_beneath_its_button() {
        var stage = OnFx.call(Stage::new);
        try {
            OnFx.run(() -> {
                var bench = new Workbench().with(SampleAccounts.twelve()).load();
                stage.setScene(new BenchWindow(bench, Settings.DEFAULT, 900, 600).scene);
                stage.setX(0);
                stage.setY(0);
                stage.show();
                menu(stage).show();
            });
            OnFx.run(() -> {
                var button = menu(stage);
                var under = button.localToScreen(button.getBoundsInLocal()).getMaxY();
                var popup = Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance)
                        .findFirst()
                        .orElseThrow();
                var content = popup.getScene().getRoot();
                var seen = content.localToScreen(content.getLayoutBounds());
                assertThat(seen.getMinY()).isGreaterThanOrEqualTo(under - 1);
                assertThat(seen.getMaxY()).isLessThanOrEqualTo(600);
                assertThat(content.lookupAll(".menu-item"))
                        .hasSameSizeAs(button.getItems().stream()
                                .filter(item -> !(item instanceof SeparatorMenuItem))
                                .toList());
            });
        } finally {
            OnFx.run(stage::close);
        }
    }

    private static MenuButton menu(Stage stage) {
        return (MenuButton) stage.getScene().lookup(".bar #menu");
    }

    private static boolean hasKey(MenuItem item) {
        return item.getAccelerator() != null
                || (item.isMnemonicParsing() && item.getText().contains("_"));
    }

    private static List<MenuItem> entries() {
        return entries(Locale.ENGLISH);
    }

    private static List<MenuItem> entries(Locale language) {
        return OnFx.call(() -> {
            var bench = new Workbench(new MemorySecretStore(), Settings.DEFAULT, language)
                    .with(SampleAccounts.twelve())
                    .load();
            var window = new BenchWindow(bench, Settings.DEFAULT, 1280, 800);
            window.scene.snapshot(null);
            var button = (MenuButton) window.scene.lookup(".bar #menu");
            return leaves(button.getItems()).toList();
        });
    }

    private static Stream<MenuItem> leaves(List<MenuItem> items) {
        return items.stream()
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .flatMap(item -> item instanceof Menu menu ? leaves(menu.getItems()) : Stream.of(item));
    }
}
