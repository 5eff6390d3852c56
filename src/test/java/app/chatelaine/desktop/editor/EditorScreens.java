package app.chatelaine.desktop.editor;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.desktop.editor.create.CreateKeyView;
import app.chatelaine.desktop.editor.create.CreateKeyViewModel;
import app.chatelaine.desktop.editor.form.ExpiryForm.Choice;
import app.chatelaine.desktop.editor.store.Bench;
import app.chatelaine.desktop.editor.store.EditorContext;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.testing.SampleServices;
import app.chatelaine.testing.screens.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;

/** The sheets of the editor, each in all its states. */
public final class EditorScreens {
    private static final String KEY = "k".repeat(36);
    private static final String ASHR_KEY = "tp_" + "k".repeat(29) + "5pq0";

    private EditorScreens() {}

    public static List<Screen> all() {
        return Stream.of(adding(), storing(), creating(), List.of(editing()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Screen> adding() {
        return List.of(
                add("add-empty", (bench, model) -> {}),
                add("add-recognised", (bench, model) -> {
                    model.key().paste("\"" + ASHR_KEY + "\"\n");
                    model.form().name().set("CI/CD pipeline");
                    model.form().expiry().choiceProperty().set(Choice.DAYS_90);
                }),
                add("add-warning", (bench, model) -> {
                    model.key().paste("k".repeat(36));
                    choose(model, SampleServices.ASHR);
                }),
                add("add-duplicate", (bench, model) -> {
                    model.key().paste("w".repeat(36));
                    choose(model, SampleServices.ION);
                }),
                add("add-other", (bench, model) -> {
                    model.key().paste(KEY);
                    model.choose(SampleServices.OTHER, "OpenAI");
                }),
                add("add-unrecognised", (bench, model) -> model.key().paste(KEY)),
                add(
                        "add-from-file",
                        (bench, model) -> model.key()
                                .paste(
                                        "ION_CLIENT_ID=cid-7f2a41ac\nION_API_URL=http://ion.plant.example\nION_CLIENT_SECRET="
                                                + KEY)),
                pressed("add-incomplete", "#store", model -> {
                    model.key().paste(KEY);
                    choose(model, SampleServices.ION);
                }),
                pressed("add-random", "#generate", model -> choose(model, SampleServices.PLANT)));
    }

    private static List<Screen> storing() {
        return List.of(
                add("add-storing", (bench, model) -> {
                    bench.background.hold();
                    fill(model);
                    model.store();
                    bench.timer.advance(Duration.ofSeconds(11));
                }),
                add("add-failed", (bench, model) -> {
                    bench.keychain.onWrite = Bench.locked();
                    fill(model);
                    model.store();
                }),
                add("add-accepted", (bench, model) -> {
                    fill(model);
                    model.store();
                }),
                add("add-rejected", (bench, model) -> {
                    bench.verdict = Verdict.REJECTED;
                    fill(model);
                    model.store();
                }));
    }

    private static void fill(AddKeyViewModel model) {
        model.key().paste(KEY);
        choose(model, SampleServices.IONWORKS);
        model.form().name().set("modelling");
    }

    /** In the language of the sheet. */
    private static void choose(AddKeyViewModel model, Service service) {
        model.services().stream().filter(one -> one.id().equals(service.id())).forEach(model::choose);
    }

    private static Screen editing() {
        return Screen.sheet("edit", look -> {
            var bench = new Bench();
            var account = bench.account(SampleServices.ION, "work", Map.of("clientId", "cid-7f2a41ac"), "w".repeat(36));
            var context = bench.context(look.messages());
            var model = new EditAccountViewModel(
                    context, bench.book(), context.catalogue().find("ion").orElseThrow(), account);
            return loader(context)
                    .load(new EditAccountView(model, context, loader(context)))
                    .root();
        });
    }

    private static List<Screen> creating() {
        return List.of(
                create("create-announced", (bench, model) -> {}),
                create("create-done", (bench, model) -> model.create()),
                create("create-not-made", (bench, model) -> {
                    bench.creation = Outcome.failed(ProblemCode.SERVICE_REFUSED, "ION", "no permission to create keys");
                    model.create();
                }),
                create("create-not-stored", (bench, model) -> {
                    bench.whenAsked = () -> bench.keychain.onWrite = Bench.locked();
                    model.create();
                }),
                create("create-shown", (bench, model) -> {
                    bench.whenAsked = () -> bench.keychain.onWrite = Bench.locked();
                    model.create();
                    model.showKey();
                }),
                create("create-asking", (bench, model) -> {
                    bench.whenAsked = () -> bench.keychain.onWrite = Bench.locked();
                    model.create();
                    model.cancel();
                }));
    }

    private static Screen create(String name, BiConsumer<Bench, CreateKeyViewModel> prepare) {
        return Screen.sheet(name, look -> {
            var bench = new Bench();
            var maker = bench.account(SampleServices.ION, "work", Map.of("clientId", "cid"), "w".repeat(36));
            var context = bench.context(look.messages());
            var model = new CreateKeyViewModel(context, bench.book(), List.of(maker));
            model.form().name().set("line 3 sensors");
            var view = loader(context).load(new CreateKeyView(model, context.messages()));
            prepare.accept(bench, model);
            return view.root();
        });
    }

    /** As it is after a button was pressed. */
    private static Screen pressed(String name, String button, Consumer<AddKeyViewModel> prepare) {
        var open = add(name, (bench, model) -> prepare.accept(model));
        return Screen.window(name, look -> {
            var scene = open.opening().apply(look);
            Screen.settle(scene);
            ((Button) scene.lookup(button)).fire();
            return scene;
        });
    }

    private static Screen add(String name, BiConsumer<Bench, AddKeyViewModel> prepare) {
        return Screen.sheet(name, look -> {
            var bench = new Bench();
            bench.account(SampleServices.ION, "work", Map.of("clientId", "cid"), "w".repeat(36));
            var context = bench.context(look.messages());
            var model = new AddKeyViewModel(context, bench.book());
            var view = loader(context).load(new AddKeyView(model, context, loader(context), () -> {}));
            prepare.accept(bench, model);
            return view.root();
        });
    }

    private static FxmlLoader loader(EditorContext context) {
        return new FxmlLoader(context.messages());
    }
}
