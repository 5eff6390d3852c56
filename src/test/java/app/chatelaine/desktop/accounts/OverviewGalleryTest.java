package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.Picture;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the overview, and of the window when something is not as it should be. */
@Tag("gallery")
class OverviewGalleryTest {

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 1280, 800, 100, en",
        "DARK, 1280, 800, 100, en",
        "LIGHT, 900, 600, 100, de",
        "DARK, 1920, 1080, 100, en",
        "LIGHT, 1280, 800, 200, en"
    })
    void overview(Theme theme, int width, int height, int scale, String language) {
        String name = "overview-" + language + (scale == 100 ? "" : "-" + scale);
        take(name, theme, width, height, scale, () -> twelve(Locale.of(language)), OverviewGalleryTest::open);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void overview_of_many(Theme theme) {
        take("overview-many", theme, 1280, 800, 100, OverviewGalleryTest::many, OverviewGalleryTest::open);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void overview_where_all_is_well_and_nothing_was_checked(Theme theme) {
        take("overview-calm", theme, 1280, 800, 100, OverviewGalleryTest::calm, OverviewGalleryTest::open);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 900, 600"})
    void offline(Theme theme, int width, int height) {
        take("state-offline", theme, width, height, 100, () -> twelve(Locale.ENGLISH), window -> {
            window.bench
                    .workspace
                    .accounts()
                    .rows()
                    .forEach(row -> window.bench.answers.put(
                            row.id(),
                            Checks.of(Verdict.UNREACHABLE, Workbench.NOW, -1, "No answer within 10 seconds")));
            window.bench
                    .workspace
                    .checking()
                    .check(window.bench.workspace.accounts().rows());
            window.bench.timer.advance(Duration.ofMillis(100));
            window.select(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void unreadable(Theme theme) {
        take("state-unreadable", theme, 1280, 800, 100, OverviewGalleryTest::unreadable, window -> {});
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void loading(Theme theme) {
        take("state-loading", theme, 1280, 800, 100, Workbench::new, window -> {});
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void read_only(Theme theme) {
        take("state-read-only", theme, 1280, 800, 100, OverviewGalleryTest::readOnly, window -> window.select(1));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void a_view_with_good_news(Theme theme) {
        take(
                "state-nothing-stale",
                theme,
                1280,
                800,
                100,
                OverviewGalleryTest::calm,
                window -> window.viewModel.listing().viewProperty().set(new AccountView(AccountView.Kind.STALE, "")));
    }

    private static void open(BenchWindow window) {
        window.viewModel.listing().viewProperty().set(AccountView.OVERVIEW);
    }

    private static Workbench twelve(Locale locale) {
        var twelve = SampleAccounts.twelve();
        return new Workbench(new MemorySecretStore(), Settings.DEFAULT, locale)
                .with(twelve)
                .withChecks(SampleAccounts.checks(twelve))
                .load();
    }

    private static Workbench many() {
        var many = SampleAccounts.many(200);
        return new Workbench()
                .withBook(many)
                .withChecks(SampleAccounts.someChecks(many))
                .load();
    }

    private static Workbench calm() {
        return new Workbench()
                .with(List.of(
                        SampleAccounts.account("ion", "production", "work", "…41ac", 12),
                        SampleAccounts.account("ionworks", "production", "notebooks", "…a7Bq", 31),
                        SampleAccounts.account("pinexq", "jobs", "jobs", "…k2Qd", 44)))
                .load();
    }

    private static Workbench unreadable() {
        var bench = new Workbench();
        bench.file.failWith(Problem.of(ProblemCode.FILE_DAMAGED, "accounts.json", "accounts.damaged-1.json"));
        return bench.load();
    }

    private static Workbench readOnly() {
        var bench = twelve(Locale.ENGLISH);
        bench.file.readOnly();
        bench.file.notice(Problem.of(ProblemCode.FILE_NEWER, "accounts.json", "2.1"));
        return bench.load();
    }

    private static void take(
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
                    // Without a window, the list of views is not drawn anew after its first picture.
                    then.accept(window);
                    return Picture.take(file, window.scene);
                }))
                .isNotEmptyFile();
    }
}
