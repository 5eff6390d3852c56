package app.chatelaine.desktop.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.Picture;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the details as a whole, which no usual window shows at once. */
@Tag("gallery")
class DetailsGalleryTest {
    private static final DotEnv PLANT = new DotEnv("/home/mara/plant/.env", "ION_CLIENT_SECRET");
    private static final DotEnv LINE = new DotEnv("/home/mara/line3/collector/.env", "ION_CLIENT_SECRET");

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, en", "LIGHT, de"})
    void a_destination_that_drifted(Theme theme, String language) {
        take("drifted-" + language, theme, language, "work", bench -> {
            bench.deliver("work", PLANT);
            bench.deliver("work", LINE);
            bench.places.put(PLANT.target(), "ION_CLIENT_SECRET=written-by-hand\n");
            bench.load();
            bench.workspace.destinations().look();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, trial", "DARK, partner host", "LIGHT, CI"})
    void what_checks_found(Theme theme, String name) {
        take(name.replace(' ', '-').toLowerCase(Locale.ROOT), theme, "en", name, bench -> {});
    }

    private static void take(String name, Theme theme, String language, String account, Consumer<Workbench> first) {
        var settings = new Settings(theme, "", 90, Map.of(), 14, 20, "auto", 100);
        String file = "details-%s-%s".formatted(name, theme.name().toLowerCase(Locale.ROOT));
        assertThat(OnFx.call(() -> {
                    var twelve = SampleAccounts.twelve();
                    var bench = new Workbench(new MemorySecretStore(), Settings.DEFAULT, Locale.of(language))
                            .with(twelve)
                            .withChecks(SampleAccounts.checks(twelve))
                            .load();
                    first.accept(bench);
                    var window = new BenchWindow(bench, settings, 1280, 1240);
                    window.scene.snapshot(null);
                    window.table().getSelectionModel().select(bench.row(account));
                    return Picture.take(file, window.scene);
                }))
                .isNotEmptyFile();
    }
}
