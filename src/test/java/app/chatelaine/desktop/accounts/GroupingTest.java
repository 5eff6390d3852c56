package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Rows of one kind stand together under a heading, and whatever else is done to the table goes on as before. */
class GroupingTest {
    private final Workbench bench = bench();
    private final BenchWindow window = OnFx.call(() -> {
        var made = new BenchWindow(bench, Settings.DEFAULT, 1280, 1000);
        made.scene.snapshot(null);
        return made;
    });
    private final Listing listing = window.viewModel.listing();

    private static Workbench bench() {
        var twelve = SampleAccounts.twelve();
        return new Workbench()
                .with(twelve)
                .withChecks(SampleAccounts.checks(twelve))
                .load();
    }

    @Test
    void WIN_10_rows_of_one_service_stand_together_and_keep_their_order_within() {
        OnFx.run(() -> listing.group(Grouping.SERVICE));

        assertThat(keys(Grouping.SERVICE)).containsExactly("ashr-labs", "ion", "ionworks", "modelon-impact", "pinexq");
        assertThat(names()).startsWith("CI", "laptop", "work", "trial", "line 3 sensors");
    }

    @Test
    void WIN_10_grouped_by_state_the_worst_come_first() {
        OnFx.run(() -> listing.group(Grouping.STATE));

        assertThat(keys(Grouping.STATE))
                .containsExactly("not-working", "not-permitted", "stale", "due-soon", "unconfirmed", "fresh");
    }

    @Test
    void WIN_10_the_headings_say_how_many_there_are() {
        OnFx.run(() -> listing.group(Grouping.ENVIRONMENT));

        assertThat(headings()).contains("Production 5", "Own addresses 1").hasSize(6);
        OnFx.run(() -> window.search().setText("service:ion"));
        assertThat(headings()).contains("Production 3");
        OnFx.run(() -> listing.group(Grouping.NONE));
        assertThat(headings()).isEmpty();
    }

    @Test
    void WIN_10_a_selection_outlives_grouping() {
        OnFx.run(() -> {
            window.table().getSelectionModel().select(bench.row("jobs"));
            listing.group(Grouping.STATE);
        });

        assertThat(selected()).isEqualTo("jobs");
    }

    @Test
    void WIN_10_a_check_that_changes_a_state_moves_the_account_to_its_group() {
        OnFx.run(() -> listing.group(Grouping.STATE));
        assertThat(names().getFirst()).isEqualTo("notebooks");

        OnFx.run(() -> {
            bench.workspace.checking().check(List.of(bench.row("notebooks")));
            bench.timer.advance(Duration.ofMillis(100));
        });
        assertThat(listing.groupStartsProperty()
                        .get()
                        .get(bench.row("notebooks").id()))
                .extracting(GroupStart::count)
                .isEqualTo(3);
    }

    @Test
    void WIN_10_the_keyboard_goes_from_group_to_group() {
        OnFx.run(() -> {
            listing.group(Grouping.SERVICE);
            window.select(0);
            pressAlt(KeyCode.DOWN);
        });
        assertThat(selected()).isEqualTo("work");
        OnFx.run(() -> {
            pressAlt(KeyCode.DOWN);
            pressAlt(KeyCode.UP);
            pressAlt(KeyCode.UP);
        });
        assertThat(selected()).isEqualTo("CI");
    }

    private void pressAlt(KeyCode code) {
        Event.fireEvent(window.table(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
    }

    private List<String> keys(Grouping grouping) {
        var keys = new ArrayList<String>();
        for (var row : window.table().getItems()) {
            String key = grouping.key(row.state());
            if (keys.isEmpty() || !keys.getLast().equals(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private List<String> names() {
        return window.table().getItems().stream()
                .map(row -> row.state().account().name())
                .toList();
    }

    private String selected() {
        return OnFx.call(() -> window.table()
                .getSelectionModel()
                .getSelectedItem()
                .state()
                .account()
                .name());
    }

    /** As they are to be seen. */
    private List<String> headings() {
        return OnFx.call(() -> {
            window.scene.snapshot(null);
            window.scene.snapshot(null);
            return window.table().lookupAll(".group-heading").stream()
                    .map(GroupHeading.class::cast)
                    .filter(heading -> heading.getParent().isVisible())
                    .map(heading -> heading.getChildren().stream()
                            .filter(Labeled.class::isInstance)
                            .map(label -> ((Labeled) label).getText())
                            .reduce((words, count) -> words + " " + count)
                            .orElse(""))
                    .toList();
        });
    }
}
