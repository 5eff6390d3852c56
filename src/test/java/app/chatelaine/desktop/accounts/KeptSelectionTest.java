package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.TableColumn.SortType;
import org.junit.jupiter.api.Test;

/** What a user selected stays selected, as long as the table shows it, and nothing else becomes selected. */
class KeptSelectionTest {
    private final BenchWindow window = OnFx.call(() -> {
        var bench = new Workbench().with(SampleAccounts.twelve()).load();
        var made = new BenchWindow(bench, Settings.DEFAULT, 1280, 800);
        made.scene.snapshot(null);
        return made;
    });

    @Test
    void a_search_keeps_the_account_and_not_its_place() {
        OnFx.run(() -> {
            select("jobs", "CI");
            window.search().setText("CI");

            assertThat(selected()).containsExactly("CI");
        });
    }

    @Test
    void a_search_that_hides_the_account_selects_no_other() {
        OnFx.run(() -> {
            select("jobs");
            window.search().setText("laptop");

            assertThat(selected()).isEmpty();
            assertThat(window.table().getSelectionModel().isEmpty()).isTrue();
        });
    }

    @Test
    void another_order_keeps_it() {
        OnFx.run(() -> {
            select("trial", "laptop");
            var name = window.table().getColumns().getFirst();
            name.setSortType(SortType.ASCENDING);
            window.table().getSortOrder().setAll(List.of(name));

            assertThat(selected()).containsExactly("laptop", "trial");
            assertThat(inTable()).containsExactly("laptop", "trial");
        });
    }

    @Test
    void another_view_keeps_it() {
        OnFx.run(() -> {
            select("notebooks");
            window.viewModel.listing().viewProperty().set(new AccountView(AccountView.Kind.STALE, ""));

            assertThat(selected()).containsExactly("notebooks");
            assertThat(inTable()).containsExactly("notebooks");
        });
    }

    @Test
    void reading_anew_keeps_it_though_other_accounts_came() {
        OnFx.run(() -> {
            select("laptop");
            window.bench
                    .withBook(List.of(SampleAccounts.account("ion", "production", "aged", "cid-…9999", 400)))
                    .load();

            assertThat(selected()).containsExactly("laptop");
            assertThat(inTable()).containsExactly("laptop");
        });
    }

    @Test
    void a_check_keeps_all_that_are_selected() {
        OnFx.run(() -> {
            select("laptop", "jobs", "work");
            window.bench.workspace.checking().check(window.table().getItems());
            window.bench.timer.advance(Duration.ofMillis(100));

            assertThat(selected()).containsExactlyInAnyOrder("laptop", "jobs", "work");
            assertThat(inTable()).containsExactlyInAnyOrder("laptop", "jobs", "work");
        });
    }

    @Test
    void WIN_05_after_a_removal_nothing_is_selected_that_the_same_key_would_remove() {
        OnFx.run(() -> {
            window.select(3);
            remove();
            int left = window.table().getItems().size();
            remove();

            assertThat(selected()).isEmpty();
            assertThat(window.table().getSelectionModel().isEmpty()).isTrue();
            assertThat(window.table().getItems()).hasSize(left);
        });
    }

    @Test
    void after_a_removal_an_arrow_goes_to_the_row_that_came_to_its_place() {
        OnFx.run(() -> {
            String next = nameAt(4);
            window.select(3);
            remove();
            window.table()
                    .getSelectionModel()
                    .select(window.table().getFocusModel().getFocusedIndex() + 1);

            assertThat(selected()).containsExactly(next);
        });
    }

    @Test
    void what_another_program_removed_leaves_nothing_selected() {
        OnFx.run(() -> {
            window.select(3);
            window.bench
                    .workspace
                    .accounts()
                    .drop(List.of(window.table().getItems().get(3).id()));

            assertThat(selected()).isEmpty();
        });
    }

    private void remove() {
        window.bench.workspace.editing().remove(List.copyOf(window.viewModel.selected()), (words, undo) -> {});
    }

    private String nameAt(int row) {
        return window.table().getItems().get(row).state().account().name();
    }

    private void select(String... names) {
        window.table().getSelectionModel().clearSelection();
        for (String name : names) {
            window.table().getSelectionModel().select(window.bench.row(name));
        }
    }

    private List<String> selected() {
        return window.viewModel.selected().stream()
                .map(row -> row.state().account().name())
                .toList();
    }

    private List<String> inTable() {
        return window.table().getSelectionModel().getSelectedItems().stream()
                .map(row -> row.state().account().name())
                .sorted()
                .toList();
    }
}
