package app.chatelaine.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
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
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.Picture;
import app.chatelaine.testing.RotationBench;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.SheetPicture;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of everything about rotations and keys at their service. */
@Tag("gallery")
class RotationGalleryTest {
    private static final String HOME = MemoryPlaces.HOME.toString();

    private static RotationBench bench(Locale locale) {
        var rotation = new RotationBench(locale);
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

    private static void rotate(
            String name,
            Theme theme,
            Locale locale,
            int width,
            int height,
            String account,
            BiConsumer<RotationBench, RotateViewModel> then) {
        var rotation = bench(locale);
        var bench = rotation.bench;
        assertThat(SheetPicture.take(name, theme, width, height, () -> {
                    var row = bench.row(account);
                    var model = new RotateViewModel(context(bench), row, service(bench, row));
                    then.accept(rotation, model);
                    return new FxmlLoader(bench.messages)
                            .load(new RotateView(model, bench.messages, () -> {}))
                            .root();
                }))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void one_rotation(Theme theme) {
        var en = Locale.ENGLISH;
        rotate("rotate-plan", theme, en, 1280, 800, "work", (rotation, model) -> {});
        rotate(
                "rotate-plan-small",
                theme,
                en,
                900,
                600,
                "work",
                (rotation, model) -> model.exposedProperty().set(true));
        rotate("rotate-plan-replace", theme, en, 1280, 800, "impact", (rotation, model) -> {});
        rotate(
                "rotate-plan-page",
                theme,
                en,
                1280,
                800,
                "battery",
                (rotation, model) -> model.key().paste("IONWORKS_API_KEY=" + RotationBench.NEW_KEY));
        rotate(
                "rotate-plan-own",
                theme,
                Locale.GERMAN,
                1280,
                800,
                "work",
                (rotation, model) -> model.bringsProperty().set(true));
        rotate("rotate-running", theme, en, 1280, 800, "work", (rotation, model) -> {
            rotation.bench.background.hold();
            model.start();
        });
        rotate("rotate-grace", theme, en, 1280, 800, "work", (rotation, model) -> {
            rotation.bench.places.put(HOME + "/plant/.env", "ION_CLIENT_SECRET=changed-by-somebody\n");
            model.start();
        });
        rotate("rotate-done", theme, Locale.GERMAN, 1280, 800, "impact", (rotation, model) -> model.start());
        rotate("rotate-undone", theme, en, 900, 600, "work", (rotation, model) -> {
            model.start();
            model.act(RotationAction.UNDO);
        });
        rotate("rotate-failed", theme, en, 1280, 800, "battery", (rotation, model) -> {
            rotation.bench.keys.end(RotationBench.NEW_KEY);
            model.key().paste(RotationBench.NEW_KEY);
            model.start();
        });
        rotate("rotate-alive", theme, en, 1280, 800, "battery", (rotation, model) -> {
            model.graceProperty().set(Duration.ZERO);
            model.key().paste(RotationBench.NEW_KEY);
            model.start();
            rotation.bench.timer.advance(Duration.ofDays(1));
            model.act(RotationAction.CHECK_AGAIN);
            model.act(RotationAction.LET_GO);
        });
        rotate("rotate-only-copy", theme, en, 1280, 800, "work", (rotation, model) -> {
            rotation.store.lockAfterMaking();
            model.start();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void several_and_plan(Theme theme) {
        for (boolean started : List.of(false, true)) {
            var rotation = bench(Locale.ENGLISH);
            var bench = rotation.bench;
            assertThat(SheetPicture.take(started ? "several-done" : "several", theme, 1280, 800, () -> {
                        var model = new RotateSeveralViewModel(
                                context(bench), bench.workspace.accounts().rows());
                        if (started) {
                            bench.keys.failNext(Problem.of(ProblemCode.SERVICE_REFUSED, "ION", "HTTP 403"));
                            model.start();
                        }
                        return new FxmlLoader(bench.messages)
                                .load(new RotateSeveralView(model, bench.messages, id -> {}, () -> {}))
                                .root();
                    }))
                    .isNotEmptyFile();
        }
        var bench = new Workbench().with(SampleAccounts.twelve()).load();
        assertThat(SheetPicture.take(
                        "rotation-plan",
                        theme,
                        900,
                        600,
                        () -> new FxmlLoader(bench.messages)
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
                                .root()))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void history(Theme theme) {
        var rotation = bench(Locale.ENGLISH);
        var bench = rotation.bench;
        var row = bench.row("work");
        bench.workspace.rotating().begin(row, service(bench, row), Wishes.ROUTINE, null, () -> {});
        bench.timer.advance(Duration.ofDays(8));
        bench.workspace.rotating().resume(row, service(bench, row), wishes -> wishes, null, () -> {});
        assertThat(SheetPicture.take("rotation-history", theme, 1280, 800, () -> {
                    var model = new RotationHistoryViewModel(
                            context(bench), bench.rotations, row, (file, text) -> Outcome.done());
                    model.load();
                    return new FxmlLoader(bench.messages)
                            .load(new RotationHistoryView(model, bench.messages, window -> Optional.empty(), () -> {}))
                            .root();
                }))
                .isNotEmptyFile();
    }

    private static void keys(String name, Theme theme, Locale locale, String account, boolean asking) {
        var rotation = bench(locale);
        var bench = rotation.bench;
        bench.keys.know(
                "cid-0b9e77e1",
                "build server",
                "other-key",
                Workbench.NOW.minus(Duration.ofDays(340)),
                Workbench.NOW.minus(Duration.ofHours(3)));
        assertThat(SheetPicture.take(name, theme, 900, 600, () -> {
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
                    if (asking) {
                        model.change(model.lines().getFirst(), KeyChange.REVOKE);
                    }
                    return new FxmlLoader(bench.messages)
                            .load(new KeysView(model, bench.messages, () -> {}))
                            .root();
                }))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void keys_at_the_service(Theme theme) {
        keys("keys", theme, Locale.ENGLISH, "work", false);
        keys("keys-revoke", theme, Locale.ENGLISH, "work", true);
        keys("keys-unconfirmed", theme, Locale.GERMAN, "impact", false);
        keys("keys-by-hand", theme, Locale.ENGLISH, "battery", false);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 900, 600"})
    void the_window_with_open_rotations(Theme theme, int width, int height) {
        var settings = new Settings(theme, "", 90, Map.of(), 14, 20, "auto", 100);
        String file = "rotation-window-%s-%d".formatted(theme.name().toLowerCase(Locale.ROOT), width);
        assertThat(OnFx.call(() -> {
                    var rotation = bench(Locale.ENGLISH);
                    var bench = rotation.bench;
                    var battery = bench.row("battery");
                    var work = bench.row("work");
                    var rotating = bench.workspace.rotating();
                    rotating.begin(battery, service(bench, battery), Wishes.ROUTINE, null, () -> {});
                    bench.keys.failNext(Problem.of(ProblemCode.SERVICE_REFUSED, "ION", "HTTP 403"));
                    rotating.begin(work, service(bench, work), Wishes.ROUTINE, null, () -> {});
                    var window = new BenchWindow(bench, settings, width, height);
                    window.scene.snapshot(null);
                    window.select(width < 1000 ? 0 : 2);
                    if (width < 1000) {
                        window.press(KeyCode.ENTER);
                    }
                    window.scene.snapshot(null);
                    return Picture.take(file, window.scene);
                }))
                .isNotEmptyFile();
    }
}
