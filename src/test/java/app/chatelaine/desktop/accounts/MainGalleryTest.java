package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.LockedStore;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.Picture;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the main window in all its states. */
@Tag("gallery")
class MainGalleryTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 900, 600", "DARK, 900, 600"})
    void full(Theme theme, int width, int height) {
        take("full", theme, width, height, MainGalleryTest::twelve, window -> window.select(1));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1920, 1080", "DARK, 1920, 1080"})
    void wide(Theme theme, int width, int height) {
        take("full", theme, width, height, MainGalleryTest::twelve, window -> window.select(1));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800, SERVICE", "DARK, 1280, 800, STATE", "DARK, 900, 600, ENVIRONMENT"})
    void grouped(Theme theme, int width, int height, Grouping grouping) {
        String name = "grouped-" + grouping.id();
        take(name, theme, width, height, MainGalleryTest::twelve, window -> {
            window.viewModel.listing().group(grouping);
            window.select(5);
            window.table().requestFocus();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800"})
    void grouped_and_scrolled(Theme theme, int width, int height) {
        take("grouped-many", theme, width, height, MainGalleryTest::tenThousand, window -> {
            window.viewModel.listing().group(Grouping.SERVICE);
            window.scene.snapshot(null);
            window.table().scrollTo(6010);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 900, 600"})
    void empty(Theme theme, int width, int height) {
        take("empty", theme, width, height, () -> new Workbench().load(), window -> {});
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800"})
    void ten_thousand_accounts(Theme theme, int width, int height) {
        take("many", theme, width, height, MainGalleryTest::tenThousand, window -> window.select(3));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "DARK, 900, 600"})
    void checking_with_a_key_on_the_clipboard(Theme theme, int width, int height) {
        take("checking", theme, width, height, MainGalleryTest::twelve, window -> {
            window.select(6);
            window.bench.workspace.copying().copy(window.bench.row("jobs"));
            window.bench.timer.advance(Duration.ofSeconds(2));
            window.bench.background.hold();
            window.bench.workspace.checking().check(window.table().getItems());
            window.bench.checkUntil("partner host");
            window.bench.timer.advance(Duration.ofMillis(100));
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 900, 600"})
    void locked_keychain_and_damaged_file(Theme theme, int width, int height) {
        take("notices", theme, width, height, MainGalleryTest::locked, window -> window.select(0));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800"})
    void search_without_hits(Theme theme, int width, int height) {
        take(
                "no-hits",
                theme,
                width,
                height,
                MainGalleryTest::twelve,
                window -> window.search().setText("stale:yes impact plant"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800"})
    void several_selected_and_one_removed(Theme theme, int width, int height) {
        take("several", theme, width, height, MainGalleryTest::twelve, window -> {
            window.toasts.show("Removed “laptop”.", "Undo", () -> {});
            window.select(2, 4, 5);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 900, 600", "DARK, 1060, 700"})
    void details_in_a_drawer(Theme theme, int width, int height) {
        take("drawer", theme, width, height, MainGalleryTest::twelve, window -> {
            window.select(5);
            window.press(KeyCode.ENTER);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 900, 600"})
    void german(Theme theme, int width, int height) {
        take("german", theme, width, height, () -> filled(Locale.GERMAN), window -> window.select(0));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800, 150", "DARK, 1280, 800, 200"})
    void large_text(Theme theme, int width, int height, int scale) {
        takeScaled("text-" + scale, theme, width, height, scale, MainGalleryTest::twelve, window -> window.select(2));
    }

    private static Workbench twelve() {
        return filled(Locale.ENGLISH);
    }

    private static Workbench filled(Locale locale) {
        var twelve = SampleAccounts.twelve();
        return new Workbench(new MemorySecretStore(), Settings.DEFAULT, locale)
                .with(twelve)
                .withChecks(SampleAccounts.checks(twelve))
                .load();
    }

    private static Workbench locked() {
        var twelve = SampleAccounts.twelve();
        var bench = new Workbench(new LockedStore(), Settings.DEFAULT, Locale.ENGLISH)
                .withBook(twelve)
                .withChecks(SampleAccounts.checks(twelve))
                .load();
        bench.workspace
                .notices()
                .say(
                        Topic.ACCOUNTS,
                        Tone.WARN,
                        Problem.of(ProblemCode.FILE_DAMAGED, "accounts.json", "accounts.damaged-1.json"));
        bench.workspace.copying().copy(bench.row("work"));
        return bench;
    }

    private static Workbench tenThousand() {
        var many = SampleAccounts.many(10_000);
        return new Workbench()
                .withBook(many)
                .withChecks(SampleAccounts.someChecks(many))
                .load();
    }

    private static void take(
            String name, Theme theme, int width, int height, Supplier<Workbench> bench, Consumer<BenchWindow> then) {
        takeScaled(name, theme, width, height, 100, bench, then);
    }

    private static void takeScaled(
            String name,
            Theme theme,
            int width,
            int height,
            int scale,
            Supplier<Workbench> bench,
            Consumer<BenchWindow> then) {
        var settings = new Settings(theme, "", 90, Map.of(), 14, 20, "auto", scale);
        String file = "main-%s-%s-%d".formatted(name, theme.name().toLowerCase(Locale.ROOT), width);
        assertThat(OnFx.call(() -> {
                    var window = new BenchWindow(bench.get(), settings, width, height);
                    window.scene.snapshot(null);
                    then.accept(window);
                    return Picture.take(file, window.scene);
                }))
                .isNotEmptyFile();
    }
}
