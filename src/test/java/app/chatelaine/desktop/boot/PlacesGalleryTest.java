package app.chatelaine.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.delivery.GitGuard.Exposure;
import app.chatelaine.core.delivery.GitGuard.Kind;
import app.chatelaine.core.delivery.GitGuard.Standing;
import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.precedence.KeyLayers;
import app.chatelaine.core.precedence.ShellEnvironment;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.desktop.destinations.AddDestinationView;
import app.chatelaine.desktop.destinations.AddDestinationViewModel;
import app.chatelaine.desktop.destinations.DeliverContext;
import app.chatelaine.desktop.destinations.PlaceForm.Sort;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.layers.LayersView;
import app.chatelaine.desktop.layers.LayersViewModel;
import app.chatelaine.desktop.scan.Line;
import app.chatelaine.desktop.scan.ScanView;
import app.chatelaine.desktop.scan.ScanViewModel;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.MemoryPlaces;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.Picture;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.ScanBench;
import app.chatelaine.testing.SheetPicture;
import app.chatelaine.testing.Workbench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of everything about keys that lie in files. */
@Tag("gallery")
class PlacesGalleryTest {
    private static final String HOME = MemoryPlaces.HOME.toString();
    private static final DotEnv PLANT = new DotEnv(HOME + "/plant/.env", "ION_CLIENT_SECRET");
    private static final DotEnv LINE =
            new DotEnv(HOME + "/projects/2026/hall-3/line3/collector/deployment/.env", "ION_CLIENT_SECRET");
    private static final CredentialsFile FILE = new CredentialsFile(HOME + "/.ion/client.secret");
    private static final KeyringEntry KEYRING = new KeyringEntry("ion", "work");

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 1120, en", "DARK, 1280, 1120, en", "LIGHT, 900, 1120, en", "LIGHT, 1280, 1120, de"})
    void details_with_destinations(Theme theme, int width, int height, String language) {
        var settings = new Settings(theme, "", 90, Map.of(), 14, 20, "auto", 100);
        String file = "places-details-%s-%d-%s".formatted(theme.name().toLowerCase(Locale.ROOT), width, language);
        assertThat(OnFx.call(() -> {
                    var bench = drifted(Locale.of(language));
                    var window = new BenchWindow(bench, settings, width, height);
                    window.scene.snapshot(null);
                    window.select(1);
                    if (width < 1000) {
                        window.press(KeyCode.ENTER);
                    }
                    window.scene.snapshot(null);
                    return Picture.take(file, window.scene);
                }))
                .isNotEmptyFile();
    }

    private static Workbench drifted(Locale locale) {
        var twelve = SampleAccounts.twelve();
        var bench = new Workbench(new MemorySecretStore(), Settings.DEFAULT, locale)
                .with(twelve)
                .withChecks(SampleAccounts.checks(twelve))
                .load();
        for (var destination : List.of(PLANT, LINE, FILE, KEYRING)) {
            bench.deliver("work", destination);
        }
        bench.deliver("jobs", new KeyringEntry("jobmanagement", "api-key"));
        bench.deliver("notebooks", new DotEnv(HOME + "/notebooks/.env", "IONWORKS_API_KEY"));
        bench.load();
        bench.places.put(LINE.target(), "ION_CLIENT_SECRET=" + "written-by-hand-".repeat(2) + "\n");
        bench.places.remove(FILE.target());
        bench.workspace.destinations().look();
        return bench;
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void delivering(Theme theme) {
        deliver("deliver-empty", theme, Locale.ENGLISH, 620, bench -> {}, model -> {});
        deliver(
                "deliver-preview",
                theme,
                Locale.ENGLISH,
                700,
                bench -> bench.places.put(PLANT.path(), "# plant\nION_CLIENT_SECRET=the-old-key-0123456789\n"),
                model -> {
                    model.form().envPath().set("~/plant/.env");
                    model.allVariablesProperty().set(true);
                });
        deliver(
                "deliver-tracked",
                theme,
                Locale.ENGLISH,
                700,
                bench -> bench.git.standings.put(PLANT.path(), new Standing(Kind.TRACKED, "/.env")),
                model -> model.form().envPath().set("~/plant/.env"));
        deliver(
                "deliver-unprotected",
                theme,
                Locale.ENGLISH,
                700,
                bench -> bench.git.standings.put(PLANT.path(), new Standing(Kind.UNPROTECTED, "/.env")),
                model -> model.form().envPath().set("~/plant/.env"));
        deliver("deliver-keyring", theme, Locale.ENGLISH, 600, bench -> {}, model -> {
            model.form().sortProperty().set(Sort.KEYRING);
            model.form().service().set("jobmanagement");
            model.form().user().set("api-key");
        });
        deliver(
                "deliver-unprotected-de",
                theme,
                Locale.GERMAN,
                700,
                bench -> bench.git.standings.put(PLANT.path(), new Standing(Kind.UNPROTECTED, "/.env")),
                model -> model.form().envPath().set("~/plant/.env"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void delivered(Theme theme) {
        writtenTo("deliver-done", theme, bench -> {});
        writtenTo("deliver-exposed", theme, bench -> bench.git.exposure = Exposure.FOUND);
        writtenTo(
                "deliver-failed",
                theme,
                bench -> bench.timer.after(
                        Duration.ofMillis(350),
                        () -> bench.places.put(PLANT.path(), "ION_CLIENT_SECRET=somebody-wrote-this-now\n")));
    }

    private static void writtenTo(String name, Theme theme, Consumer<Workbench> before) {
        var bench = new Workbench().with(SampleAccounts.twelve()).load();
        before.accept(bench);
        deliver(name, theme, bench, 640, model -> {
            model.form().envPath().set("~/plant/.env");
            bench.timer.advance(Duration.ofMillis(300));
            bench.timer.advance(Duration.ofMillis(100));
            model.write();
        });
    }

    private static void deliver(
            String name,
            Theme theme,
            Locale locale,
            int height,
            Consumer<Workbench> before,
            Consumer<AddDestinationViewModel> then) {
        var bench = new Workbench(new MemorySecretStore(), Settings.DEFAULT, locale)
                .with(SampleAccounts.twelve())
                .load();
        before.accept(bench);
        deliver(name, theme, bench, height, then);
    }

    private static void deliver(
            String name, Theme theme, Workbench bench, int height, Consumer<AddDestinationViewModel> then) {
        assertThat(SheetPicture.take(name, theme, 640, height, () -> {
                    var account = bench.row("work").state().account();
                    var model = new AddDestinationViewModel(
                            new DeliverContext(
                                    bench.messages,
                                    bench.workspace.destinations().placing(),
                                    bench.workspace.keychain(),
                                    bench.background,
                                    bench.timer,
                                    bench.log,
                                    MemoryPlaces.HOME,
                                    (after, where) -> {}),
                            bench.catalogue.find("ion").orElseThrow(),
                            account);
                    then.accept(model);
                    bench.timer.advance(Duration.ofSeconds(1));
                    return new FxmlLoader(bench.messages)
                            .load(new AddDestinationView(model, bench.messages, window -> Optional.empty()))
                            .root();
                }))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void scanning(Theme theme) {
        scan("scan-begin", theme, Locale.ENGLISH, 900, 600, files -> {}, model -> {});
        scan(
                "scan-running",
                theme,
                Locale.ENGLISH,
                900,
                600,
                files -> {
                    files.bench.background.hold();
                },
                ScanViewModel::scan);
        scan("scan-found", theme, Locale.ENGLISH, 1280, 800, files -> {}, PlacesGalleryTest::scanAndChoose);
        scan("scan-found-small", theme, Locale.ENGLISH, 900, 600, files -> {}, PlacesGalleryTest::scanAndChoose);
        scan("scan-found-de", theme, Locale.GERMAN, 900, 600, files -> {}, PlacesGalleryTest::scanAndChoose);
        scan("scan-imported", theme, Locale.ENGLISH, 1280, 800, files -> {}, model -> {
            model.scan();
            model.chooseAll(true);
            model.removeProperty().set(true);
            model.importChosen();
        });
        scan("scan-none", theme, Locale.ENGLISH, 900, 600, files -> {}, model -> {
            model.folders().setAll(Path.of("/srv"));
            model.scan();
        });
    }

    private static void scanAndChoose(ScanViewModel model) {
        model.scan();
        model.lines().stream()
                .filter(Line.Found.class::isInstance)
                .map(line -> ((Line.Found) line).hit())
                .filter(hit -> hit.isImportable())
                .findFirst()
                .ifPresent(hit -> hit.chosenProperty().set(true));
    }

    private static void scan(
            String name,
            Theme theme,
            Locale locale,
            int width,
            int height,
            Consumer<ScanBench> before,
            Consumer<ScanViewModel> then) {
        var bench = new Workbench(new MemorySecretStore(), Settings.DEFAULT, locale)
                .with(SampleAccounts.twelve())
                .load();
        fill(bench);
        var files = new ScanBench(bench);
        before.accept(files);
        assertThat(SheetPicture.take(name, theme, width, height, () -> {
                    var model = new ScanViewModel(files.context());
                    then.accept(model);
                    return new FxmlLoader(bench.messages)
                            .load(new ScanView(model, bench.messages, window -> Optional.empty(), () -> {}))
                            .root();
                }))
                .isNotEmptyFile();
    }

    private static void fill(Workbench bench) {
        var places = bench.places;
        var old = new DotEnv(HOME + "/archive/.env", "ION_CLIENT_SECRET");
        bench.deliver("work", old);
        bench.replaceKey("work", ScanBench.key("work"));
        bench.load();
        places.put(HOME + "/plant/.env", "# plant\nIONWORKS_API_KEY=" + ScanBench.key("plant") + "\n");
        places.put(
                HOME + "/projects/2026/hall-3/line3/collector/deployment/production/config.py",
                "PINEXQ_API_KEY = \"" + ScanBench.key("code") + "\"\n");
        places.put(HOME + "/.impact/api.key", ScanBench.key("impact"));
        places.put(HOME + "/line3/.env", "ION_CLIENT_SECRET=" + ScanBench.key("work") + "\n");
        places.put(HOME + "/site/.env", "ION_CLIENT_SECRET=" + ScanBench.key("work") + "\n");
        bench.git.standings.put(HOME + "/site/.env", new Standing(Kind.TRACKED, "/.env"));
        bench.git.standings.put(HOME + "/plant/.env", new Standing(Kind.UNPROTECTED, "/.env"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void which_key(Theme theme) {
        layers("layers-current", theme, Locale.ENGLISH, true);
        layers("layers-other", theme, Locale.ENGLISH, false);
        layers("layers-other-de", theme, Locale.GERMAN, false);
    }

    private static void layers(String name, Theme theme, Locale locale, boolean current) {
        var bench = new Workbench(new MemorySecretStore(), Settings.DEFAULT, locale)
                .with(SampleAccounts.twelve())
                .load();
        bench.places.put(
                PLANT.path(),
                "ION_CLIENT_SECRET=" + Workbench.keyOf(bench.row("work").id()) + "\n");
        assertThat(SheetPicture.take(name, theme, 900, 600, () -> {
                    var model = new LayersViewModel(
                            new KeyLayers(
                                    bench.fingerprinter, new Shell(current), bench.places::read, MemoryPlaces.HOME),
                            bench.catalogue.find("ion").orElseThrow(),
                            bench.row("work").state().account(),
                            Path.of(HOME + "/plant/src"),
                            MemoryPlaces.HOME,
                            bench.background,
                            bench.messages);
                    model.look();
                    return new FxmlLoader(bench.messages)
                            .load(new LayersView(model, bench.messages, window -> Optional.empty(), () -> {}))
                            .root();
                }))
                .isNotEmptyFile();
    }

    /** Sets another key, or does not answer. */
    private record Shell(boolean empty) implements ShellEnvironment {
        @Override
        public Optional<Secret> here(String variable) {
            return empty ? Optional.empty() : Optional.of(Secret.copyOf(ScanBench.key("stale")));
        }

        @Override
        public Outcome<Optional<Secret>> atLogin(String variable) {
            return empty
                    ? Outcome.ok(Optional.empty())
                    : Outcome.failed(ProblemCode.LOGIN_SHELL_SILENT, "/bin/bash", "it took too long");
        }
    }
}
