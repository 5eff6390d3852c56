package app.chatelaine.desktop.rotation.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.desktop.rotation.RotateContext;
import app.chatelaine.desktop.shared.TimelineEvent;
import app.chatelaine.testing.MemoryPlaces;
import app.chatelaine.testing.RotationBench;
import app.chatelaine.testing.Workbench;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RotationHistoryViewModelTest {
    private final RotationBench rotation = new RotationBench();
    private final Workbench bench = rotation.bench;
    private final AtomicReference<String> written = new AtomicReference<>("");

    private RotationHistoryViewModel model(String name) {
        var model = new RotationHistoryViewModel(
                new RotateContext(
                        bench.messages,
                        bench.times,
                        bench.catalogue,
                        bench.accounts,
                        bench.workspace,
                        bench.background,
                        bench.timer,
                        bench.timer,
                        bench.opened::add,
                        MemoryPlaces.HOME),
                bench.rotations,
                bench.row(name),
                (file, text) -> {
                    written.set(text);
                    return Outcome.done();
                });
        model.load();
        return model;
    }

    private void rotate() {
        var row = bench.row("work");
        var service = bench.workspace.accounts().service(row.state().account()).orElseThrow();
        bench.workspace.rotating().begin(row, service, Wishes.EXPOSED, null, () -> {});
    }

    @Test
    void what_happened_is_told_with_its_evidence_the_newest_first() {
        rotate();
        var events = model("work").events();
        assertThat(events.getFirst().words()).isEqualTo("Finished");
        assertThat(events.getLast().words()).startsWith("Rotation of cid-…41ac begun");
        assertThat(events).extracting(TimelineEvent::aside).contains("HTTP 401 from GET /users/me");
    }

    @Test
    void destinations_have_the_words_that_they_have_everywhere() {
        bench.deliver("work", new DotEnv(MemoryPlaces.HOME + "/plant/.env", "ION_CLIENT_SECRET"));
        bench.deliver("work", new KeyringEntry("ion", "work"));
        bench.load();
        rotate();
        assertThat(model("work").events())
                .extracting(TimelineEvent::words)
                .contains(
                        "Written to ~/plant/.env · ION_CLIENT_SECRET",
                        "Written to keychain ion / work",
                        "Left for you to do by hand")
                .doesNotContain("Left as it is");
    }

    @Test
    void an_account_without_rotations_says_so() {
        assertThat(model("impact").saidProperty().get().sentence()).isEqualTo("There was none within the last year.");
    }

    @Test
    void the_export_has_the_events_in_their_order_and_no_secret() {
        rotate();
        var model = model("work");
        model.export(Path.of("/home/mara/rotations.txt"));
        assertThat(written.get())
                .startsWith("Rotations of work at ION")
                .contains("HTTP 401")
                .doesNotContain(rotation.keyOf("work"))
                .doesNotContain("made-here");
        assertThat(written.get().indexOf("begun")).isLessThan(written.get().indexOf("Finished"));
        assertThat(model.saidProperty().get().sentence()).contains("/home/mara/rotations.txt");
    }

    @Test
    void a_journal_that_cannot_be_read_is_said() {
        bench.journal.failWith(Problem.of(ProblemCode.FILE_UNREADABLE, "rotations.json", "it is locked"));
        assertThat(model("work").saidProperty().get().sentence()).contains("it is locked");
    }
}
