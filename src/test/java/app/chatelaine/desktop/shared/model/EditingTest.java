package app.chatelaine.desktop.shared.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.work.Background;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.testing.MemoryPlaces;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EditingTest {
    private final Workbench bench = new Workbench();
    private final Lanes lanes = new Lanes();
    private final UndoStack steps = new UndoStack();
    private final List<Runnable> undo = new ArrayList<>();
    private final Editing editing = new Editing(
            bench.workspace.accounts(),
            bench.accounts,
            lanes,
            bench.messages,
            bench.workspace.notices(),
            steps,
            new ActivityLog(bench.timer),
            destination -> DestinationWords.place(bench.messages, destination, MemoryPlaces.HOME));

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

    @Test
    void ACC_05_a_removal_says_where_the_key_still_is() {
        bench.with(SampleAccounts.twelve()).load();
        String file = MemoryPlaces.HOME.resolve("repo/.env").toString();
        bench.deliver("work", new DotEnv(file, "ION_CLIENT_SECRET"));
        bench.load();
        var told = new ArrayList<String>();

        editing.remove(List.of(bench.row("work")), (words, takeBack) -> told.add(words));

        assertThat(told).containsExactly("Removed “work”. Its key is still in ~/repo/.env.");
    }

    @Test
    void WIN_05_taking_an_edit_back_brings_back_the_days_of_the_key_and_its_name_in_the_keychain() {
        var before = bench.with(SampleAccounts.twelve().getFirst())
                .load()
                .workspace
                .accounts()
                .rows()
                .getFirst()
                .state()
                .account();
        var after = before.withName("renamed")
                .withKey(before.key()
                        .withCreated(Instant.parse("2020-02-29T00:00:00Z"), CreatedSource.USER)
                        .withExpiry(new Expiry.At(Instant.parse("2030-01-01T00:00:00Z"))));
        write(after);
        editing.edited(before, after);
        lanes.taken.clear();

        steps.undo();

        assertThat(bench.row(before.name()).state().account()).isEqualTo(before);
        assertThat(lanes.taken).containsExactly(Background.Lane.FILES, Background.Lane.KEYCHAIN);
    }

    @Test
    void WIN_05_taking_an_edit_back_leaves_what_came_after_it() {
        var before = bench.with(SampleAccounts.twelve().getFirst())
                .load()
                .workspace
                .accounts()
                .rows()
                .getFirst()
                .state()
                .account();
        var after = before.withName("renamed");
        var env = new Placement(new Destination.DotEnv("/home/ada/lab/.env", "ION_API_KEY"), false);
        editing.edited(before, after);
        write(after.with(env));

        steps.undo();

        assertThat(bench.row(before.name()).state().account()).isEqualTo(before.with(env));
    }

    private void write(Account account) {
        bench.file.update(book -> book.replace(account));
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
