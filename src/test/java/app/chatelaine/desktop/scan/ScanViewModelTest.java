package app.chatelaine.desktop.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.delivery.GitGuard.Kind;
import app.chatelaine.core.delivery.GitGuard.Standing;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.desktop.scan.Hit.Group;
import app.chatelaine.desktop.scan.ScanViewModel.Phase;
import app.chatelaine.desktop.scan.ScanViewModel.Progress;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.testing.MemoryPlaces;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.ScanBench;
import app.chatelaine.testing.Workbench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanViewModelTest {
    private static final String PLANT = "/home/mara/plant/.env";
    private static final String LINE = "/home/mara/line/.env";
    private static final String CODE = "/home/mara/line/config.py";

    private final ScanBench files = new ScanBench(new Workbench()
            .with(SampleAccounts.account("ion", "production", "work", "…41ac", 9))
            .load());
    private final Workbench bench = files.bench;
    private final ScanViewModel model = new ScanViewModel(files.context());
    private final String fresh = ScanBench.key("fresh");

    ScanViewModelTest() {
        bench.places.put(PLANT, "# mine\nIONWORKS_API_KEY=" + fresh + "\nA=1\n");
        bench.places.put(
                LINE, "ION_CLIENT_SECRET=" + Workbench.keyOf(bench.row("work").id()) + "\n");
        bench.places.put(CODE, "PINEXQ_API_KEY = \"" + ScanBench.key("code") + "\"\n");
    }

    private Hit hit(String path) {
        return model.lines().stream()
                .filter(Line.Found.class::isInstance)
                .map(line -> ((Line.Found) line).hit())
                .filter(hit -> hit.place().file().equals(Path.of(path)))
                .findFirst()
                .orElseThrow();
    }

    private List<Group> groups() {
        return model.lines().stream()
                .filter(Line.Heading.class::isInstance)
                .map(line -> ((Line.Heading) line).group())
                .toList();
    }

    @Test
    void the_home_folder_is_proposed_and_folders_inside_of_others_are_left_out() {
        assertThat(model.folders()).containsExactly(MemoryPlaces.HOME);
        model.addFolder(MemoryPlaces.HOME.resolve("plant"));
        assertThat(model.folders()).containsExactly(MemoryPlaces.HOME);

        model.folders().clear();
        model.addFolder(MemoryPlaces.HOME.resolve("plant"));
        model.addFolder(Path.of("/srv"));
        model.addFolder(MemoryPlaces.HOME);
        assertThat(model.folders()).containsExactly(Path.of("/srv"), MemoryPlaces.HOME);
    }

    @Test
    void SCN_09_keys_come_in_groups_those_first_that_need_something() {
        bench.git.standings.put(CODE, new Standing(Kind.TRACKED, "/config.py"));
        model.scan();

        assertThat(groups()).containsExactly(Group.UNMANAGED, Group.MANAGED);
        assertThat(hit(PLANT).isImportable()).isTrue();
        assertThat(hit(LINE).isImportable()).isFalse();
        assertThat(hit(LINE).isAddable()).isTrue();
        assertThat(hit(CODE).place().git()).isEqualTo(Kind.TRACKED);
        assertThat(model.summaryProperty().get().sentence())
                .isEqualTo("3 keys were found. 2 of them are not in your keychain.");
    }

    @Test
    void SCN_05_a_key_is_told_by_its_place_and_its_fingerprint() {
        model.scan();

        assertThat(model.place(hit(PLANT).place())).isEqualTo("~/plant/.env:2");
        assertThat(model.facts(hit(PLANT).place()))
                .startsWith("Ionworks · IONWORKS_API_KEY · fingerprint ")
                .doesNotContain(fresh.substring(6));
        assertThat(model.facts(hit(LINE).place())).isEqualTo("ION · ION_CLIENT_SECRET · …41ac");
    }

    @Test
    void SCN_08_a_scan_shows_how_far_it_is_and_can_be_cancelled() {
        files.trees.beforeEach = () -> {
            bench.timer.advance(Duration.ofMillis(100));
            if (model.progressProperty().get().files() == 1) {
                model.cancel();
            }
        };
        model.scan();

        assertThat(model.progressProperty().get()).isEqualTo(new Progress(1, 3));
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DONE);
        assertThat(model.summaryProperty().get().sentence()).startsWith("Cancelled before all was read. One key");
    }

    @Test
    void IMP_01_what_is_chosen_is_imported_and_nothing_else() {
        model.scan();
        hit(PLANT).chosenProperty().set(true);
        assertThat(model.chosenProperty().get()).isEqualTo(1);
        model.importChosen();

        var state = hit(PLANT).stateProperty().get();
        assertThat(state.result()).startsWith("Stored as “").endsWith("” and read back.");
        assertThat(hit(PLANT).isImportable()).isFalse();
        assertThat(hit(PLANT).isAddable()).isTrue();
        assertThat(model.chosenProperty().get()).isZero();
        assertThat(bench.workspace.accounts().rows()).hasSize(2);
        assertThat(bench.places.text(PLANT)).contains(fresh);
    }

    @Test
    void IMP_03_a_key_is_taken_out_of_its_file_on_request_and_can_be_put_back() {
        model.scan();
        hit(PLANT).chosenProperty().set(true);
        model.removeProperty().set(true);
        model.importChosen();

        assertThat(hit(PLANT).stateProperty().get().result()).endsWith("Taken out of the file.");
        assertThat(bench.places.text(PLANT)).isEqualTo("# mine\nIONWORKS_API_KEY=\nA=1\n");

        model.deliver(hit(PLANT));
        assertThat(bench.places.text(PLANT)).isEqualTo("# mine\nIONWORKS_API_KEY=" + fresh + "\nA=1\n");
    }

    @Test
    void IMP_05_a_key_that_cannot_be_taken_out_stays_and_the_reason_is_told() {
        model.scan();
        hit(CODE).chosenProperty().set(true);
        model.removeProperty().set(true);
        model.importChosen();

        var state = hit(CODE).stateProperty().get();
        assertThat(state.account()).isPresent();
        assertThat(state.isGood()).isFalse();
        assertThat(state.result()).contains("It stays in the file: ");
    }

    @Test
    void several_are_imported_at_once() {
        model.scan();
        model.chooseAll(true);
        assertThat(model.chosenProperty().get()).isEqualTo(2);
        model.importChosen();

        assertThat(bench.workspace.accounts().rows()).hasSize(3);
        assertThat(model.hasImportable()).isFalse();
    }

    @Test
    void IMP_05_what_was_done_is_summed_up_and_what_is_left_to_do() {
        model.scan();
        model.chooseAll(true);
        model.removeProperty().set(true);
        model.importChosen();

        var said = model.summaryProperty().get();
        assertThat(said.sentence())
                .isEqualTo("2 keys are in your keychain now. One was taken out of its file."
                        + " One is still in its file: take it out there by hand.");
        assertThat(said.shape()).isEqualTo(StateShape.State.WARN);
        assertThat(hit(CODE).stateProperty().get().ending()).isEqualTo(Hit.Ending.STAYS);
    }

    @Test
    void IMP_01_what_was_imported_does_not_stand_any_more_among_what_is_not_in_the_keychain() {
        model.scan();
        hit(PLANT).chosenProperty().set(true);
        model.importChosen();

        assertThat(groups()).containsExactly(Group.IMPORTED, Group.UNMANAGED, Group.MANAGED);
        var said = model.summaryProperty().get();
        assertThat(said.sentence()).isEqualTo("One key is in your keychain now.");
        assertThat(said.more()).isEqualTo("One key is not in your keychain.");
    }

    @Test
    void nothing_to_search_is_not_the_same_as_nothing_found() {
        model.folders().setAll(Path.of("/srv"));
        model.scan();

        var said = model.summaryProperty().get();
        assertThat(said.sentence()).isEqualTo("There is nothing to search in /srv.");
        assertThat(said.shape()).isEqualTo(StateShape.State.NEVER);
    }

    @Test
    void a_file_that_changed_since_the_scan_is_told() {
        model.scan();
        hit(PLANT).chosenProperty().set(true);
        bench.places.put(PLANT, "IONWORKS_API_KEY=" + ScanBench.key("other") + "\n");
        model.importChosen();

        assertThat(hit(PLANT).stateProperty().get().isGood()).isFalse();
        assertThat(bench.workspace.accounts().rows()).hasSize(1);
    }

    @Test
    void a_place_that_holds_the_present_key_becomes_a_destination_with_one_action() {
        model.scan();
        model.deliver(hit(LINE));

        var place = new DotEnv(LINE, "ION_CLIENT_SECRET");
        assertThat(bench.row("work").state().account().placement(place)).isPresent();
        assertThat(hit(LINE).stateProperty().get().isDestination()).isTrue();
        assertThat(hit(LINE).isAddable()).isFalse();
    }

    @Test
    void a_place_that_holds_an_old_key_is_reviewed_first() {
        var place = new DotEnv(LINE, "ION_CLIENT_SECRET");
        bench.deliver("work", place);
        bench.replaceKey("work", ScanBench.key("new"));
        bench.load();
        model.scan();

        assertThat(groups()).containsExactly(Group.UNMANAGED, Group.OUTDATED);
        assertThat(hit(LINE).stateProperty().get().name()).isEqualTo("work");
        model.deliver(hit(LINE));

        assertThat(files.reviewed).containsExactly(place);
        assertThat(hit(LINE).isAddable()).isFalse();
        assertThat(hit(LINE).stateProperty().get().result()).isEqualTo("A destination of “work” now.");
        assertThat(bench.places.text(LINE)).contains(ScanBench.key("new"));
    }

    @Test
    void a_scan_that_fails_is_told() {
        bench.file.failWith(Problem.of(ProblemCode.FILE_UNREADABLE, "accounts.json", "denied"));
        model.scan();

        assertThat(model.summaryProperty().get().isGood()).isFalse();
        assertThat(model.summaryProperty().get().sentence()).contains("accounts.json");
    }
}
