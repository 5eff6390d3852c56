package app.chatelaine.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.desktop.editor.create.CreateKeyView;
import app.chatelaine.desktop.editor.create.CreateKeyViewModel;
import app.chatelaine.desktop.editor.form.ExpiryForm.Choice;
import app.chatelaine.desktop.editor.store.Bench;
import app.chatelaine.desktop.editor.store.EditorContext;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetPane;
import app.chatelaine.testing.Picture;
import app.chatelaine.testing.SampleServices;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sheets of the editor, each in all its states. */
@Tag("gallery")
class EditorGalleryTest {
    private static final String KEY = "k".repeat(36);
    private static final String ASHR_KEY = "tp_" + "k".repeat(29) + "5pq0";

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void adding(Theme theme) {
        add(theme, "empty", 300, (bench, model) -> {});
        add(theme, "recognised", 520, (bench, model) -> {
            model.key().paste("\"" + ASHR_KEY + "\"\n");
            model.form().name().set("CI/CD pipeline");
            model.form().expiry().choiceProperty().set(Choice.DAYS_90);
        });
        add(theme, "warning", 560, (bench, model) -> {
            model.key().paste("k".repeat(36));
            model.choose(SampleServices.ASHR);
        });
        add(theme, "duplicate", 660, (bench, model) -> {
            model.key().paste("w".repeat(36));
            model.choose(SampleServices.ION);
        });
        add(
                theme,
                "from-file",
                660,
                (bench, model) -> model.key()
                        .paste("ION_CLIENT_ID=cid-7f2a41ac\nION_API_URL=http://ion.plant.example\nION_CLIENT_SECRET="
                                + KEY));
        add(theme, "incomplete", 620, (bench, model) -> {
            model.key().paste(KEY);
            model.choose(SampleServices.ION);
            model.store();
        });
        random(theme);
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void storing(Theme theme) {
        add(theme, "storing", 560, (bench, model) -> {
            bench.background.hold();
            fill(model);
            model.store();
            bench.timer.advance(Duration.ofSeconds(11));
        });
        add(theme, "failed", 560, (bench, model) -> {
            bench.keychain.onWrite = Bench.locked();
            fill(model);
            model.store();
        });
        add(theme, "accepted", 560, (bench, model) -> {
            fill(model);
            model.store();
        });
        add(theme, "rejected", 560, (bench, model) -> {
            bench.verdict = Verdict.REJECTED;
            fill(model);
            model.store();
        });
    }

    private static void fill(AddKeyViewModel model) {
        model.key().paste(KEY);
        model.choose(SampleServices.IONWORKS);
        model.form().name().set("modelling");
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void editing(Theme theme) {
        picture("edit", theme, 100, 760, bench -> edit(bench));
        picture("edit", theme, 200, 900, bench -> edit(bench));
    }

    private static Parent edit(Bench bench) {
        var account = bench.account(SampleServices.ION, "work", Map.of("clientId", "cid-7f2a41ac"), "w".repeat(36));
        var context = bench.context();
        var model = new EditAccountViewModel(context, bench.book(), SampleServices.ION, account);
        return loader(context)
                .load(new EditAccountView(model, context, loader(context)))
                .root();
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void creating(Theme theme) {
        create(theme, "announced", (bench, model) -> {});
        create(theme, "done", (bench, model) -> model.create());
        create(theme, "not-made", (bench, model) -> {
            bench.creation = Outcome.failed(ProblemCode.SERVICE_REFUSED, "ION", "no permission to create keys");
            model.create();
        });
        create(theme, "not-stored", (bench, model) -> {
            bench.whenAsked = () -> bench.keychain.onWrite = Bench.locked();
            model.create();
        });
        create(theme, "shown", (bench, model) -> {
            bench.whenAsked = () -> bench.keychain.onWrite = Bench.locked();
            model.create();
            model.showKey();
        });
        create(theme, "asking", (bench, model) -> {
            bench.whenAsked = () -> bench.keychain.onWrite = Bench.locked();
            model.create();
            model.cancel();
        });
    }

    private static void create(Theme theme, String state, BiConsumer<Bench, CreateKeyViewModel> prepare) {
        picture("create-" + state, theme, 100, 560, bench -> {
            var maker = bench.account(SampleServices.ION, "work", Map.of("clientId", "cid"), "w".repeat(36));
            var context = bench.context();
            var model = new CreateKeyViewModel(context, bench.book(), List.of(maker));
            model.form().name().set("line 3 sensors");
            var view = loader(context).load(new CreateKeyView(model, context.messages()));
            prepare.accept(bench, model);
            return view.root();
        });
    }

    private static void random(Theme theme) {
        picture("add-random", theme, 100, 640, bench -> {
            var context = bench.context();
            var model = new AddKeyViewModel(context, bench.book());
            var root = loader(context)
                    .load(new AddKeyView(model, context, loader(context), () -> {}))
                    .root();
            model.choose(SampleServices.PLANT);
            root.sceneProperty().subscribe(scene -> {
                if (scene != null) {
                    ((Button) root.lookup("#generate")).fire();
                }
            });
            return root;
        });
    }

    private void add(Theme theme, String state, int height, BiConsumer<Bench, AddKeyViewModel> prepare) {
        picture("add-" + state, theme, 100, height, bench -> {
            bench.account(SampleServices.ION, "work", Map.of("clientId", "cid"), "w".repeat(36));
            var context = bench.context();
            var model = new AddKeyViewModel(context, bench.book());
            var view = loader(context).load(new AddKeyView(model, context, loader(context), () -> {}));
            prepare.accept(bench, model);
            return view.root();
        });
    }

    private interface Content {
        Parent of(Bench bench);
    }

    private static FxmlLoader loader(EditorContext context) {
        return new FxmlLoader(context.messages());
    }

    private static void picture(String name, Theme theme, int scale, int height, Content content) {
        var settings = new Settings(theme, "", 90, Map.of(), 14, 20, "auto", scale);
        var file = Picture.take(
                name + "-" + theme.name().toLowerCase(Locale.ROOT) + (scale == 100 ? "" : "-" + scale),
                settings,
                640 * scale / 100,
                height,
                () -> {
                    var pane = new SheetPane(new Region());
                    var root = content.of(new Bench());
                    pane.sceneProperty().subscribe(scene -> {
                        if (scene != null) {
                            pane.show(new Sheet(root, root, () -> {}));
                            pane.lookup(".sheet-frame").getParent().setOpacity(1);
                        }
                    });
                    return pane;
                });
        assertThat(file).isNotEmptyFile();
    }
}
