package app.chatelaine.core.quickcopy;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.testing.InlineBackground;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentUseTest {
    private static final AccountId A = new AccountId("a");
    private static final AccountId B = new AccountId("b");

    private final InlineBackground background = new InlineBackground();
    private final MemoryFile file = new MemoryFile();

    @Test
    void TRA_01_what_was_used_is_remembered_by_the_next_start() {
        var before = new RecentUse(file, background);
        before.load();
        before.used(A);
        before.used(B);

        var after = new RecentUse(file, background);
        after.load();

        assertThat(after.keys().ids()).containsExactly(B, A);
    }

    @Test
    void what_is_used_before_the_file_was_read_stays_first() {
        file.kept = new RecentKeys(List.of(B, A));
        background.hold();
        var use = new RecentUse(file, background);
        use.load();
        use.used(A);
        background.runNext();

        assertThat(use.keys().ids()).containsExactly(A, B);
    }

    @Test
    void every_change_is_told() {
        var told = new java.util.ArrayList<List<AccountId>>();
        var use = new RecentUse(file, background);
        use.onChange(() -> told.add(use.keys().ids()));
        use.load();
        use.used(A);

        assertThat(told).containsExactly(List.of(), List.of(A));
    }

    @Test
    void a_file_that_cannot_be_used_costs_nothing_but_the_memory() {
        file.broken = true;
        var use = new RecentUse(file, background);
        use.load();
        use.used(A);

        assertThat(use.keys().ids()).containsExactly(A);
    }

    private static final class MemoryFile implements RecentKeysFile {
        private RecentKeys kept = RecentKeys.NONE;
        private boolean broken;

        @Override
        public Outcome<RecentKeys> read() {
            return broken ? Outcome.failed(ProblemCode.FILE_UNREADABLE, "recent.json", "gone") : Outcome.ok(kept);
        }

        @Override
        public Outcome<Done> write(RecentKeys keys) {
            if (broken) {
                return Outcome.failed(ProblemCode.FILE_NOT_WRITTEN, "recent.json", "gone");
            }
            kept = keys;
            return Outcome.done();
        }
    }
}
