package app.chatelaine.desktop.shared.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.work.Background;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EditingTest {
    private final Workbench bench = new Workbench();
    private final Lanes lanes = new Lanes();
    private final List<Runnable> undo = new ArrayList<>();
    private final Editing editing = new Editing(
            bench.workspace.accounts(),
            bench.accounts,
            lanes,
            bench.messages,
            bench.workspace.notices(),
            new UndoStack(),
            new ActivityLog(bench.timer));

    @Test
    void ACC_05_bringing_back_asks_the_keychain_where_it_holds_up_no_file() {
        bench.with(SampleAccounts.twelve().getFirst()).load();
        var account = bench.workspace.accounts().rows().getFirst().state().account();
        editing.remove(List.of(bench.row(account.name())), (words, takeBack) -> undo.add(takeBack));
        lanes.taken.clear();

        undo.getFirst().run();

        assertThat(lanes.taken).containsExactly(Background.Lane.KEYCHAIN);
        assertThat(bench.row(account.name()).state().account()).isEqualTo(account);
    }

    /** Notes which lane work takes. */
    private final class Lanes implements Background {
        private final List<Lane> taken = new ArrayList<>();

        @Override
        public <T> void run(Lane lane, Supplier<Outcome<T>> work, Consumer<Outcome<T>> then) {
            taken.add(lane);
            bench.background.run(lane, work, then);
        }
    }
}
