package app.chatelaine.desktop.layers;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.precedence.KeyLayers;
import app.chatelaine.core.precedence.Layer;
import app.chatelaine.core.precedence.ShellEnvironment;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.desktop.layers.LayersViewModel.Tone;
import app.chatelaine.testing.MemoryPlaces;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayersViewModelTest {
    private static final String ENV = "/home/mara/plant/.env";

    private final Workbench bench = new Workbench()
            .with(SampleAccounts.account("ion", "production", "work", "…41ac", 9))
            .load();
    private String atLogin = "";
    private boolean silent;
    private final LayersViewModel model = new LayersViewModel(
            new KeyLayers(bench.fingerprinter, new Shell(), bench.places::read, MemoryPlaces.HOME),
            bench.catalogue.find("ion").orElseThrow(),
            bench.row("work").state().account(),
            Path.of("/home/mara/plant/src"),
            MemoryPlaces.HOME,
            bench.background,
            bench.messages);

    private String key() {
        return Workbench.keyOf(model.account().id());
    }

    @Test
    void DRF_03_the_layers_come_in_the_documented_order_with_what_is_found_there() {
        bench.places.put(ENV, "ION_CLIENT_SECRET=" + key() + "\n");
        model.look();

        assertThat(model.rows())
                .extracting(LayersViewModel.Row::state)
                .containsExactly(Layer.State.UNKNOWN, Layer.State.NOTHING, Layer.State.NOTHING, Layer.State.CURRENT);
        assertThat(model.rows().getLast().wins()).isTrue();
        assertThat(model.rows().getLast().place()).isEqualTo("~/plant/.env:ION_CLIENT_SECRET");
        assertThat(model.answerProperty().get().tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void DRF_04_a_stale_layer_that_wins_is_warned_of() {
        bench.places.put(ENV, "ION_CLIENT_SECRET=" + key() + "\n");
        atLogin = "another-key-0123456789";
        model.look();

        assertThat(model.answerProperty().get().tone()).isEqualTo(Tone.WARN);
        assertThat(model.answerProperty().get().sentence())
                .isEqualTo("Another key than that of “work”, from ION_CLIENT_SECRET.");
        assertThat(model.rows().get(2).fingerprint()).startsWith("#").doesNotContain("another");
    }

    @Test
    void a_layer_that_cannot_be_looked_at_leaves_a_doubt() {
        bench.places.put(ENV, "ION_CLIENT_SECRET=" + key() + "\n");
        silent = true;
        model.look();

        assertThat(model.answerProperty().get().tone()).isEqualTo(Tone.WARN);
        assertThat(model.answerProperty().get().more()).contains("could not be looked at");
    }

    @Test
    void another_folder_is_looked_at_when_it_is_chosen() {
        bench.places.put(ENV, "ION_CLIENT_SECRET=" + key() + "\n");
        model.choose(MemoryPlaces.HOME);

        assertThat(model.folder()).isEqualTo("Home folder");
        assertThat(model.answerProperty().get().sentence())
                .isEqualTo("No program of ION finds a key here unless it is given one.");
    }

    private final class Shell implements ShellEnvironment {
        @Override
        public Optional<Secret> here(String variable) {
            return Optional.empty();
        }

        @Override
        public Outcome<Optional<Secret>> atLogin(String variable) {
            return silent
                    ? Outcome.failed(ProblemCode.LOGIN_SHELL_SILENT, "bash", "it took too long")
                    : Outcome.ok(
                            Optional.of(atLogin).filter(text -> !text.isEmpty()).map(Secret::copyOf));
        }
    }
}
