package app.chatelaine.desktop.boot;

import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.lifecycle.KeysContext;
import app.chatelaine.desktop.lifecycle.KeysView;
import app.chatelaine.desktop.lifecycle.KeysViewModel;
import app.chatelaine.desktop.rotation.RotateContext;
import app.chatelaine.desktop.rotation.RotateView;
import app.chatelaine.desktop.rotation.RotateViewModel;
import app.chatelaine.desktop.rotation.history.RotationHistoryView;
import app.chatelaine.desktop.rotation.history.RotationHistoryViewModel;
import app.chatelaine.desktop.rotation.plan.RotationPlanView;
import app.chatelaine.desktop.rotation.plan.RotationPlanViewModel;
import app.chatelaine.desktop.rotation.several.RotateSeveralView;
import app.chatelaine.desktop.rotation.several.RotateSeveralViewModel;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.RotationAction;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.MemoryPlaces;
import app.chatelaine.testing.RotationBench;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import app.chatelaine.testing.screens.Look;
import app.chatelaine.testing.screens.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/** Everything about rotations and keys at their service. */
public final class RotationStates {
    private static final String HOME = MemoryPlaces.HOME.toString();

    private RotationStates() {}

    public static List<Screen> all() {
        return Stream.of(before(), after(), keys(), List.of(several(false), several(true), plan(), history(), window()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Screen> before() {
        return List.of(
                rotate("rotate-plan", "work", (rotation, model) -> {}),
                rotate(
                        "rotate-plan-exposed",
                        "work",
                        (rotation, model) -> model.exposedProperty().set(true)),
                rotate("rotate-plan-replace", "impact", (rotation, model) -> {}),
                rotate(
                        "rotate-plan-page",
                        "battery",
                        (rotation, model) -> model.key().paste("IONWORKS_API_KEY=" + RotationBench.NEW_KEY)),
                rotate(
                        "rotate-plan-own",
                        "work",
                        (rotation, model) -> model.bringsProperty().set(true)));
    }

    private static List<Screen> after() {
        return List.of(
                rotate("rotate-running", "work", (rotation, model) -> {
                    rotation.bench.background.hold();
                    model.start();
                }),
                rotate("rotate-grace", "work", (rotation, model) -> {
                    rotation.bench.places.put(HOME + "/plant/.env", "ION_CLIENT_SECRET=changed-by-somebody\n");
                    model.start();
                }),
                rotate("rotate-done", "impact", (rotation, model) -> model.start()),
                rotate("rotate-undone", "work", (rotation, model) -> {
                    model.start();
                    model.act(RotationAction.UNDO);
                }),
                rotate("rotate-failed", "battery", (rotation, model) -> {
                    rotation.bench.keys.end(RotationBench.NEW_KEY);
                    model.key().paste(RotationBench.NEW_KEY);
                    model.start();
                }),
                rotate("rotate-alive", "battery", (rotation, model) -> {
                    model.graceProperty().set(Duration.ZERO);
                    model.key().paste(RotationBench.NEW_KEY);
                    model.start();
                    rotation.bench.timer.advance(Duration.ofDays(1));
                    model.act(RotationAction.CHECK_AGAIN);
                    model.act(RotationAction.LET_GO);
                }),
                rotate("rotate-only-copy", "work", (rotation, model) -> {
                    rotation.store.lockAfterMaking();
                    model.start();
                }));
    }

    private static List<Screen> keys() {
        return List.of(
                keys("keys", "work", model -> {}),
                keys("keys-revoke", "work", model -> model.change(model.lines().getFirst(), KeyChange.REVOKE)),
                keys("keys-unconfirmed", "impact", model -> {}),
                keys("keys-by-hand", "battery", model -> {}));
    }

    private static RotationBench bench(Look look) {
        var rotation = new RotationBench(look.messages());
        rotation.bench.deliver("work", new DotEnv(HOME + "/plant/.env", "ION_CLIENT_SECRET"));
        rotation.bench.deliver("work", new KeyringEntry("ion", "work"));
        rotation.bench.deliver("impact", new DotEnv(HOME + "/study/.env", "MODELON_IMPACT_CLIENT_API_KEY"));
        rotation.bench.load();
        return rotation;
    }

    private static RotateContext context(Workbench bench) {
        return new RotateContext(
                bench.messages,
                bench.times,
                bench.catalogue,
                bench.accounts,
                bench.workspace,
                bench.background,
                bench.timer,
                bench.timer,
                url -> {},
                MemoryPlaces.HOME);
    }

    private static Service service(Workbench bench, AccountRow row) {
        return bench.workspace.accounts().service(row.state().account()).orElseThrow();
    }

    private static Screen rotate(String name, String account, BiConsumer<RotationBench, RotateViewModel> then) {
        return Screen.sheet(name, look -> {
            var rotation = bench(look);
            var bench = rotation.bench;
            var row = bench.row(account);
            var model = new RotateViewModel(context(bench), row, service(bench, row));
            then.accept(rotation, model);
            return new FxmlLoader(bench.messages)
                    .load(new RotateView(model, bench.messages, () -> {}))
                    .root();
        });
    }

    private static Screen keys(String name, String account, Consumer<KeysViewModel> then) {
        return Screen.sheet(name, look -> {
            var bench = bench(look).bench;
            bench.keys.know(
                    "cid-0b9e77e1",
                    "build server",
                    "other-key",
                    Workbench.NOW.minus(Duration.ofDays(340)),
                    Workbench.NOW.minus(Duration.ofHours(3)));
            var row = bench.row(account);
            var model = new KeysViewModel(
                    new KeysContext(
                            bench.messages,
                            bench.times,
                            bench.accounts,
                            bench.life,
                            bench.rotations,
                            bench.workspace,
                            bench.background,
                            bench.timer,
                            bench.log,
                            url -> {}),
                    row,
                    service(bench, row));
            model.list();
            then.accept(model);
            return new FxmlLoader(bench.messages)
                    .load(new KeysView(model, bench.messages, () -> {}))
                    .root();
        });
    }

    private static Screen several(boolean started) {
        return Screen.sheet(started ? "rotate-several-done" : "rotate-several", look -> {
            var bench = bench(look).bench;
            var model = new RotateSeveralViewModel(
                    context(bench), bench.workspace.accounts().rows());
            if (started) {
                bench.keys.failNext(Problem.of(ProblemCode.SERVICE_REFUSED, "ION", "HTTP 403"));
                model.start();
            }
            return new FxmlLoader(bench.messages)
                    .load(new RotateSeveralView(model, bench.messages, id -> {}, () -> {}))
                    .root();
        });
    }

    private static Screen plan() {
        return Screen.sheet("rotation-plan", look -> {
            var bench = new Workbench(new RotationBench.LockableStore(), Settings.DEFAULT, look.messages())
                    .with(SampleAccounts.twelve())
                    .load();
            return new FxmlLoader(bench.messages)
                    .load(new RotationPlanView(
                            new RotationPlanViewModel(
                                    bench.workspace.accounts().rows(),
                                    bench.messages,
                                    bench.timer,
                                    Workbench.ZONE,
                                    bench.background,
                                    (file, text) -> Outcome.done()),
                            bench.messages,
                            window -> Optional.empty(),
                            ids -> {},
                            () -> {}))
                    .root();
        });
    }

    private static Screen history() {
        return Screen.sheet("rotation-history", look -> {
            var bench = bench(look).bench;
            var row = bench.row("work");
            var rotating = bench.workspace.rotating();
            rotating.begin(row, service(bench, row), Wishes.ROUTINE, null, () -> {});
            bench.timer.advance(Duration.ofDays(8));
            rotating.resume(row, service(bench, row), wishes -> wishes, null, () -> {});
            var model =
                    new RotationHistoryViewModel(context(bench), bench.rotations, row, (file, text) -> Outcome.done());
            model.load();
            return new FxmlLoader(bench.messages)
                    .load(new RotationHistoryView(model, bench.messages, window -> Optional.empty(), () -> {}))
                    .root();
        });
    }

    private static Screen window() {
        return Screen.window("main-rotations", look -> {
            var bench = bench(look).bench;
            var battery = bench.row("battery");
            var work = bench.row("work");
            var rotating = bench.workspace.rotating();
            rotating.begin(battery, service(bench, battery), Wishes.ROUTINE, null, () -> {});
            bench.keys.failNext(Problem.of(ProblemCode.SERVICE_REFUSED, "ION", "HTTP 403"));
            rotating.begin(work, service(bench, work), Wishes.ROUTINE, null, () -> {});
            var window = new BenchWindow(bench, look.settings(), look.width(), look.height());
            Screen.settle(window.scene);
            boolean narrow = look.width() * 100 / look.textScale() < 1100;
            window.select(narrow ? 0 : 2);
            if (narrow) {
                window.press(KeyCode.ENTER);
            }
            return window.scene;
        });
    }
}
