package app.chatelaine.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.editor.form.ExpiryForm.Choice;
import app.chatelaine.desktop.editor.store.Bench;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.shared.Sheet;
import app.chatelaine.desktop.shared.SheetPane;
import app.chatelaine.desktop.shared.Theme;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleServices;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AddKeyViewTest {
    private static final String KEY = "k".repeat(36);
    private static final String ASHR_KEY = "tp_" + "k".repeat(33);

    private final Bench bench = new Bench();
    private final AtomicInteger creations = new AtomicInteger();
    private AddKeyViewModel model = new AddKeyViewModel(bench.context(), bench.book());
    private Node window = new Region();

    @Start
    void show(Stage stage) {
        bench.account(SampleServices.ION, "work", Map.of("clientId", "cid"), "w".repeat(36));
        var context = bench.context();
        var loader = new FxmlLoader(context.messages());
        model = new AddKeyViewModel(context, bench.book());
        var view = loader.load(new AddKeyView(model, context, loader, creations::incrementAndGet));
        var pane = new SheetPane(new Region());
        window = pane;
        var scene = new Scene(pane, 900, 700);
        var theme = new Theme();
        theme.use(new Settings(Settings.Theme.LIGHT, "", 90, Map.of(), 14, 20, "auto", 100));
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        pane.show(new Sheet(view.root(), view.firstFocus(), model::cancel));
        model.finishedProperty().subscribe(finished -> {
            if (finished) {
                pane.close();
            }
        });
    }

    @Test
    void pasting_and_pressing_enter_stores_the_key(FxRobot robot) {
        copy(ASHR_KEY);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        robot.push(KeyCode.ENTER);

        assertThat(bench.added).hasSize(1);
        assertThat(bench.added.getFirst().serviceId()).isEqualTo("ashr-labs");
        assertThat(robot.lookup(".sheet-body").queryAll()).isEmpty();
    }

    @Test
    void what_was_filled_in_makes_room_for_what_came_of_it(FxRobot robot) {
        bench.verdict = Verdict.REJECTED;
        OnFx.run(() -> {
            model.key().paste(KEY);
            model.choose(SampleServices.IONWORKS);
            model.form().name().set("modelling");
            model.store();
        });

        assertThat(robot.lookup("#title").<Label>query().getText()).isEqualTo("Key stored");
        assertThat(robot.lookup("#subtitle").<Label>query().getText()).isEqualTo("“modelling” at Ionworks");
        assertThat(robot.lookup("#middle").query().isVisible()).isFalse();

        robot.clickOn("Replace key…");
        assertThat(bench.replacing).containsExactly(bench.added.getFirst().id());
    }

    @Test
    void nothing_said_of_an_expiry_is_a_choice_that_shows(FxRobot robot) {
        OnFx.run(() -> model.choose(SampleServices.IONWORKS));

        assertThat(robot.lookup("not known").<ToggleButton>query().isSelected()).isTrue();

        robot.clickOn("90 days");
        assertThat(model.form().expiry().choiceProperty().get()).isEqualTo(Choice.DAYS_90);
        robot.clickOn("not known");
        assertThat(model.form().expiry().choiceProperty().get()).isEqualTo(Choice.UNSTATED);
    }

    @Test
    void a_paste_into_a_text_field_stays_there_unless_it_clearly_is_the_key(FxRobot robot) {
        OnFx.run(() -> model.choose(SampleServices.IONWORKS));
        TextField name = robot.lookup("#name").query();
        robot.clickOn(name);
        copy("modelling");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(name.getText()).isEqualTo("modelling");

        copy(ASHR_KEY);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(name.getText()).doesNotContain(ASHR_KEY);
        assertThat(OnFx.call(() -> model.key().length())).isEqualTo(36);
    }

    @Test
    void a_key_can_be_typed_shown_and_hidden(FxRobot robot) {
        robot.write("abc");
        assertThat(display(robot)).isEqualTo("•••");

        robot.clickOn("Show");
        assertThat(display(robot)).isEqualTo("abc");
        robot.clickOn("Hide");
        assertThat(display(robot)).isEqualTo("•••");
    }

    @Test
    void the_service_is_picked_from_a_list_by_typing(FxRobot robot) {
        robot.clickOn("Choose a service…");
        robot.write("ionw");
        robot.push(KeyCode.ENTER);

        assertThat(OnFx.call(() -> model.form().requireService())).isEqualTo(SampleServices.IONWORKS);
    }

    @Test
    void a_service_that_has_no_file_is_kept_under_the_name_that_was_looked_for(FxRobot robot) {
        robot.clickOn("Choose a service…");
        robot.write("openai");
        robot.push(KeyCode.ENTER);

        assertThat(OnFx.call(() -> model.form().requireService())).isEqualTo(SampleServices.OTHER);
        assertThat(robot.lookup("#name").<TextField>query().getText()).isEqualTo("openai");
    }

    @Test
    void a_key_that_nobody_recognises_can_be_kept_at_once_as_of_another_service(FxRobot robot) {
        copy(KEY);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        robot.clickOn("#anyService");

        assertThat(OnFx.call(() -> model.form().requireService())).isEqualTo(SampleServices.OTHER);
        assertThat(OnFx.call(() -> robot.lookup("#anyService").query().isVisible()))
                .isFalse();
    }

    @Test
    void escape_leaves_and_wipes_the_key(FxRobot robot) {
        copy(KEY);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        robot.push(KeyCode.ESCAPE);

        assertThat(robot.lookup(".sheet-body").queryAll()).isEmpty();
        assertThat(OnFx.call(() -> model.key().length())).isZero();
    }

    @Test
    void what_is_missing_gets_the_focus(FxRobot robot) {
        copy(KEY);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        OnFx.run(() -> model.choose(SampleServices.ION));
        robot.push(KeyCode.ENTER);

        assertThat(focusOwner().getId()).isEqualTo("input-clientId");
        assertThat(focusOwner().getAccessibleHelp()).isEqualTo("ION needs a value for Client id.");
    }

    @Test
    void every_field_has_a_label_that_names_it(FxRobot robot) {
        OnFx.run(() -> model.choose(SampleServices.ION));
        robot.clickOn("Details");

        var labelled = robot.lookup(".field-label").<Label>queryAll().stream()
                .map(Label::getLabelFor)
                .toList();
        assertThat(robot.lookup(".text-field").<TextField>queryAll().stream().filter(field -> field.getId() != null))
                .allSatisfy(field -> assertThat(labelled).contains(field));
    }

    @Test
    void the_way_to_have_a_key_created_is_offered(FxRobot robot) {
        robot.clickOn("Create one at ION…");

        assertThat(creations).hasValue(1);
    }

    private Node focusOwner() {
        return OnFx.call(() -> window.getScene().getFocusOwner());
    }

    private static String display(FxRobot robot) {
        return robot.lookup(".key-text").<Label>query().getText();
    }

    private static void copy(String text) {
        OnFx.run(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
