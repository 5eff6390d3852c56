package app.chatelaine.desktop.shared.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.core.delivery.GitGuard.Exposure;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.LockedStore;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DestinationsTest {
    private static final Destination ENV = new DotEnv("/home/mara/plant/.env", "ION_CLIENT_SECRET");
    private static final Destination FILE = new CredentialsFile("/home/mara/.ion/key");

    private final Workbench bench =
            new Workbench().with(SampleAccounts.account("ion", "production", "work", "…41ac", 9));
    private final List<String> told = new ArrayList<>();

    DestinationsTest() {
        bench.load();
        bench.deliver("work", ENV);
        bench.deliver("work", FILE);
        bench.load();
    }

    private AccountRow row() {
        return bench.row("work");
    }

    @Test
    void DRF_01_what_lies_at_each_destination_is_known_once_accounts_and_keychain_are() {
        assertThat(row().state().at(ENV)).contains(DestinationState.CURRENT);
        assertThat(row().state().at(FILE)).contains(DestinationState.CURRENT);
        assertThat(row().state().drifted()).isEmpty();
    }

    @Test
    void DRF_02_a_file_that_is_changed_by_hand_is_seen_while_the_window_is_open() {
        String mine = "ION_CLIENT_SECRET=" + "by-hand-".repeat(4) + "\n";
        bench.places.put(ENV.target(), mine);
        bench.places.remove(FILE.target());
        bench.workspace.destinations().lookIfWritten();

        assertThat(row().state().at(ENV)).contains(DestinationState.EDITED);
        assertThat(row().state().at(FILE)).contains(DestinationState.MISSING);
        assertThat(row().state().worstPlace()).contains(DestinationState.MISSING);
        assertThat(bench.places.text(ENV.target())).isEqualTo(mine);
    }

    @Test
    void files_that_nobody_wrote_are_not_read_again() {
        bench.background.hold();
        bench.workspace.destinations().lookIfWritten();
        bench.background.runNext();

        assertThat(bench.background.isIdle()).isTrue();
    }

    @Test
    void DLV_11_what_cannot_be_read_is_told_apart_from_what_is_missing() {
        bench.places.fail(ENV.target(), Problem.of(ProblemCode.FILE_UNREADABLE, ENV.target(), "denied"));
        bench.workspace.destinations().look();

        assertThat(row().state().at(ENV)).contains(DestinationState.UNREADABLE);
    }

    @Test
    void one_action_repairs_all_that_drifted_and_one_undo_takes_it_back() {
        bench.places.put(ENV.target(), "A=1\nION_CLIENT_SECRET=another-key-than-ours\n");
        bench.places.remove(FILE.target());
        bench.workspace.destinations().look();
        bench.workspace.destinations().update(row(), row().state().drifted(), (words, undo) -> told.add(words));

        assertThat(told).containsExactly("Wrote the key to 2 destinations and read it back.");
        assertThat(row().state().drifted()).isEmpty();
        assertThat(bench.places.text(ENV.target())).startsWith("A=1\n").contains(Workbench.keyOf(row().id()));

        bench.workspace.undo().undo();
        assertThat(bench.places.text(ENV.target())).isEqualTo("A=1\nION_CLIENT_SECRET=another-key-than-ours\n");
        assertThat(bench.places.text(FILE.target())).isEmpty();
    }

    @Test
    void what_becomes_of_one_destination_does_not_stop_the_others() {
        bench.places.put(FILE.target(), "old");
        bench.places.fail(ENV.target(), Problem.of(ProblemCode.FILE_UNREADABLE, ENV.target(), "denied"));
        bench.workspace.destinations().update(row(), List.of(ENV, FILE), (words, undo) -> told.add(words));

        assertThat(told).containsExactly("Wrote the key to one destination and read it back.");
        assertThat(bench.workspace.notices().shown())
                .extracting(Notice::text)
                .anyMatch(text -> text.contains(ENV.target()));
        assertThat(row().state().at(FILE)).contains(DestinationState.CURRENT);
    }

    @Test
    void DLV_09_the_last_delivery_is_undone_from_the_account() {
        bench.workspace.destinations().takeBack(row(), List.of(FILE), (words, undo) -> told.add(words));

        assertThat(told).containsExactly("What lay there before is back.");
        assertThat(bench.places.text(FILE.target())).isEmpty();
        assertThat(row().state().account().placement(FILE)).isEmpty();
    }

    @Test
    void a_destination_that_is_given_up_keeps_what_lies_there() {
        bench.workspace.destinations().forget(row(), FILE, (words, undo) -> told.add(words));

        assertThat(told.getFirst()).contains("What lies there stays.");
        assertThat(bench.places.text(FILE.target())).isEqualTo(Workbench.keyOf(row().id()));
        assertThat(row().state().account().placement(FILE)).isEmpty();
    }

    @Test
    void GIT_02_a_key_in_the_history_is_told_after_it_was_written() {
        bench.git.exposure = Exposure.FOUND;
        bench.places.put(FILE.target(), "old");
        bench.workspace.destinations().update(row(), List.of(FILE), (words, undo) -> {});

        assertThat(bench.workspace.notices().shown())
                .extracting(Notice::text)
                .anyMatch(text -> text.contains("replace it"));
    }

    @Test
    void a_locked_keychain_is_not_asked_for_states() {
        var locked = new Workbench(new LockedStore(), Settings.DEFAULT, Locale.ENGLISH);
        locked.withBook(List.of(row().state().account())).load();

        assertThat(locked.row("work").state().places()).isEmpty();
        assertThat(locked.row("work").state().account().placements()).hasSize(2);
    }
}
