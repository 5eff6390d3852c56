package app.chatelaine.desktop.boot;

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
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.ScanBench;
import app.chatelaine.testing.Workbench;
import app.chatelaine.testing.screens.Look;
import app.chatelaine.testing.screens.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

/** Everything about keys that lie in files. */
public final class PlacesScreens {
    private static final String HOME = MemoryPlaces.HOME.toString();
    private static final DotEnv PLANT = new DotEnv(HOME + "/plant/.env", "ION_CLIENT_SECRET");
    private static final DotEnv LINE =
            new DotEnv(HOME + "/projects/2026/hall-3/line3/collector/deployment/.env", "ION_CLIENT_SECRET");
    private static final CredentialsFile FILE = new CredentialsFile(HOME + "/.ion/client.secret");
    private static final KeyringEntry KEYRING = new KeyringEntry("ion", "work");

    private PlacesScreens() {}

    public static List<Screen> all() {
        return Stream.of(List.of(details()), delivery(), scanning(), layers())
                .flatMap(List::stream)
                .toList();
    }

    /** The sheet that writes a key to a place, in all its states. */
    public static List<Screen> delivery() {
        return Stream.concat(delivering().stream(), delivered().stream()).toList();
    }

    private static Screen details() {
        return Screen.window("main-destinations", look -> {
            var window = new BenchWindow(drifted(look), look.settings(), look.width(), look.height());
            Screen.settle(window.scene);
            window.select(1);
            if (look.width() * 100 / look.textScale() < 1100) {
                window.press(KeyCode.ENTER);
            }
            Screen.settle(window.scene);
            ((ScrollPane) window.scene.lookup(".details-pane .scroll-pane")).setVvalue(1);
            return window.scene;
        });
    }

    private static Workbench bench(Look look) {
        return new Workbench(new MemorySecretStore(), Settings.DEFAULT, look.messages());
    }

    private static Workbench drifted(Look look) {
        var twelve = SampleAccounts.twelve();
        var bench = bench(look)
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

    private static List<Screen> delivering() {
        return List.of(
                deliver("deliver-empty", bench -> {}, model -> {}),
                deliver(
                        "deliver-preview",
                        bench -> bench.places.put(PLANT.path(), "# plant\nION_CLIENT_SECRET=the-old-key-0123456789\n"),
                        model -> {
                            model.form().envPath().set("~/plant/.env");
                            model.allVariablesProperty().set(true);
                        }),
                deliver(
                        "deliver-tracked",
                        bench -> bench.git.standings.put(PLANT.path(), new Standing(Kind.TRACKED, "/.env")),
                        model -> model.form().envPath().set("~/plant/.env")),
                deliver(
                        "deliver-unprotected",
                        bench -> bench.git.standings.put(PLANT.path(), new Standing(Kind.UNPROTECTED, "/.env")),
                        model -> model.form().envPath().set("~/plant/.env")),
                deliver("deliver-keyring", bench -> {}, model -> {
                    model.form().sortProperty().set(Sort.KEYRING);
                    model.form().service().set("jobmanagement");
                    model.form().user().set("api-key");
                }));
    }

    private static List<Screen> delivered() {
        return List.of(
                written("deliver-done", bench -> {}),
                written("deliver-exposed", bench -> bench.git.exposure = Exposure.FOUND),
                written(
                        "deliver-failed",
                        bench -> bench.timer.after(
                                Duration.ofMillis(350),
                                () -> bench.places.put(PLANT.path(), "ION_CLIENT_SECRET=somebody-wrote-this-now\n"))));
    }

    private static Screen written(String name, Consumer<Workbench> before) {
        return deliver(name, before, (bench, model) -> {
            model.form().envPath().set("~/plant/.env");
            bench.timer.advance(Duration.ofMillis(300));
            bench.timer.advance(Duration.ofMillis(100));
            model.write();
        });
    }

    private static Screen deliver(String name, Consumer<Workbench> before, Consumer<AddDestinationViewModel> then) {
        return deliver(name, before, (bench, model) -> then.accept(model));
    }

    private static Screen deliver(
            String name, Consumer<Workbench> before, BiConsumer<Workbench, AddDestinationViewModel> then) {
        return Screen.sheet(name, look -> {
            var bench = bench(look).with(SampleAccounts.twelve()).load();
            before.accept(bench);
            var model = new AddDestinationViewModel(
                    new DeliverContext(
                            bench.messages,
                            bench.workspace.destinations().placing(),
                            bench.workspace.keychain(),
                            bench.background,
                            bench.timer,
                            bench.log,
                            MemoryPlaces.HOME,
                            (after, where) -> {},
                            id -> {}),
                    bench.catalogue.find("ion").orElseThrow(),
                    bench.row("work").state().account());
            then.accept(bench, model);
            bench.timer.advance(Duration.ofSeconds(1));
            return new FxmlLoader(bench.messages)
                    .load(new AddDestinationView(model, bench.messages, window -> Optional.empty()))
                    .root();
        });
    }

    private static List<Screen> scanning() {
        return List.of(
                scan("scan-begin", files -> {}, model -> {}),
                scan("scan-running", files -> files.bench.background.hold(), ScanViewModel::scan),
                scan("scan-found", files -> {}, PlacesScreens::scanAndChoose),
                scan("scan-imported", files -> {}, model -> {
                    model.scan();
                    model.chooseAll(true);
                    model.removeProperty().set(true);
                    model.importChosen();
                }),
                scan("scan-none", files -> {}, model -> {
                    model.folders().setAll(Path.of("/srv"));
                    model.scan();
                }));
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

    private static Screen scan(String name, Consumer<ScanBench> before, Consumer<ScanViewModel> then) {
        return Screen.sheet(name, look -> {
            var bench = bench(look).with(SampleAccounts.twelve()).load();
            fill(bench);
            var files = new ScanBench(bench);
            before.accept(files);
            var model = new ScanViewModel(files.context());
            then.accept(model);
            return new FxmlLoader(bench.messages)
                    .load(new ScanView(model, bench.messages, window -> Optional.empty(), () -> {}))
                    .root();
        });
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

    private static List<Screen> layers() {
        return List.of(layers("layers-current", true), layers("layers-other", false));
    }

    private static Screen layers(String name, boolean current) {
        return Screen.sheet(name, look -> {
            var bench = bench(look).with(SampleAccounts.twelve()).load();
            bench.places.put(
                    PLANT.path(),
                    "ION_CLIENT_SECRET=" + Workbench.keyOf(bench.row("work").id()) + "\n");
            var model = new LayersViewModel(
                    new KeyLayers(bench.fingerprinter, new Shell(current), bench.places::read, MemoryPlaces.HOME),
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
        });
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
