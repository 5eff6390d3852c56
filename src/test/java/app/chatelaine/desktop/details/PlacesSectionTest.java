package app.chatelaine.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;

class PlacesSectionTest {
    private static final DotEnv PLANT = new DotEnv("/home/mara/plant/.env", "ION_CLIENT_SECRET");
    private static final DotEnv LINE = new DotEnv("/home/mara/line/.env", "ION_CLIENT_SECRET");

    private final Workbench bench = new Workbench()
            .with(SampleAccounts.account("ion", "production", "work", "…41ac", 9))
            .load();
    private final BenchWindow window;

    PlacesSectionTest() {
        bench.deliver("work", PLANT);
        bench.deliver("work", LINE);
        bench.load();
        window = OnFx.call(() -> {
            var made = new BenchWindow(bench, Settings.DEFAULT, 1280, 800);
            made.scene.snapshot(null);
            made.select(0);
            return made;
        });
    }

    private void editByHand(DotEnv place) {
        OnFx.run(() -> {
            bench.places.put(place.target(), "ION_CLIENT_SECRET=written-by-hand\n");
            bench.workspace.destinations().look();
            window.scene.snapshot(null);
        });
    }

    private List<String> buttons() {
        return OnFx.call(() -> window.scene.getRoot().lookupAll(".details-section .button").stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> !text.isEmpty())
                .toList());
    }

    @Test
    void each_destination_that_drifted_can_be_repaired_and_all_when_they_are_several() {
        assertThat(buttons()).doesNotContain("Deliver again", "Update all");
        editByHand(PLANT);
        assertThat(buttons()).containsOnlyOnce("Deliver again").doesNotContain("Update all");
        editByHand(LINE);
        assertThat(buttons()).contains("Deliver again", "Update all");
    }

    @Test
    void the_keyboard_stays_at_the_destination_that_it_repaired() {
        editByHand(LINE);
        Node owner = OnFx.call(() -> {
            var repair = window.scene.getRoot().lookupAll(".place .button").stream()
                    .map(Button.class::cast)
                    .findFirst()
                    .orElseThrow();
            repair.requestFocus();
            repair.fire();
            return window.scene.getFocusOwner();
        });

        assertThat(owner).isInstanceOf(MenuButton.class);
        assertThat(owner.getAccessibleText()).isEqualTo("More for ~/line/.env");
        assertThat(bench.places.text(LINE.target()))
                .contains(Workbench.keyOf(bench.row("work").id()));
    }
}
