package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.junit.jupiter.api.Test;

class HelpTest {
    private final BenchWindow window = OnFx.call(() -> {
        var bench = new Workbench().with(SampleAccounts.twelve()).load();
        return new BenchWindow(bench, Settings.DEFAULT, 1280, 800);
    });

    @Test
    void WIN_06_help_names_every_entry_of_the_menu_with_its_key() {
        var entries = OnFx.call(() -> {
            window.scene.snapshot(null);
            var menu = ((MenuButton) window.scene.lookup(".bar #menu")).getItems();
            leaves(menu)
                    .filter(item -> item.getText().equals("Keyboard shortcuts"))
                    .forEach(MenuItem::fire);
            window.scene.snapshot(null);
            return leaves(menu).map(MenuItem::getText).toList();
        });

        List<String> shown = OnFx.call(() -> window.scene.getRoot().lookupAll(".help-row .label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
        assertThat(shown).containsAll(entries).contains("Ctrl F", "F1");
    }

    private static Stream<MenuItem> leaves(List<MenuItem> items) {
        return items.stream()
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .flatMap(item -> item instanceof Menu menu ? leaves(menu.getItems()) : Stream.of(item));
    }
}
