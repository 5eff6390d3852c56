package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.LockedStore;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MainViewModelTest {

    private static MainViewModel over(Workbench bench) {
        return new MainViewModel(bench.workspace, bench.screens(), bench.toasts(), bench.opened::add, bench.messages);
    }

    @Test
    void WIN_01_the_accounts_are_there_while_the_keychain_is_locked() {
        var bench = new Workbench(new LockedStore(), Settings.DEFAULT, Locale.ENGLISH);
        bench.withBook(SampleAccounts.twelve()).load();

        assertThat(over(bench).workspace().accounts().rows()).hasSize(12);
        assertThat(bench.workspace.notices().shown()).isNotEmpty();
    }

    @Test
    void WIN_03_the_views_count_what_there_is() {
        var bench = new Workbench();
        bench.with(SampleAccounts.twelve()).load();
        var states = bench.workspace.accounts().rows().stream()
                .map(row -> row.state())
                .toList();

        var summary = Listing.Summary.of(states);

        assertThat(summary.overview().total()).isEqualTo(12);
        assertThat(summary.views())
                .filteredOn(entry -> entry.view().equals(AccountView.ALL))
                .extracting(ViewCounts.Entry::count)
                .containsExactly(12);
    }

    @Test
    void WIN_05_a_removed_account_comes_back_with_undo() {
        var bench = new Workbench();
        bench.with(SampleAccounts.twelve()).load();
        var row = bench.workspace.accounts().rows().getFirst();

        bench.workspace.editing().remove(List.of(row), (words, undo) -> bench.opened.add(words));
        assertThat(bench.workspace.accounts().rows()).hasSize(11);

        bench.workspace.undo().undo();
        assertThat(bench.workspace.accounts().rows()).hasSize(12);
    }
}
