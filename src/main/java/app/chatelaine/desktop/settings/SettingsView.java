package app.chatelaine.desktop.settings;

import app.chatelaine.core.service.Service;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.ChoiceChips;
import app.chatelaine.desktop.shared.fields.FieldRow;
import app.chatelaine.desktop.shared.fields.NoteBox;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Everything the user can choose, on one page. */
public final class SettingsView extends View {
    private static final List<Integer> SCALES = List.of(100, 115, 130, 150, 175, 200);
    private static final List<String> LANGUAGES = List.of("", "en", "de");
    private static final List<String> KEYCHAINS = List.of("auto", "os", "vault");

    private final SettingsViewModel model;
    private final Messages messages;
    private final BackgroundView inBackground;
    private final DataFolder folder;
    private final Runnable close;

    @FXML
    private HBox saved;

    @FXML
    private StateShape savedShape;

    @FXML
    private Label savedText;

    @FXML
    private VBox form;

    @FXML
    private ChoiceChips<Theme> theme;

    @FXML
    private ChoiceChips<String> language;

    @FXML
    private FieldRow languageRow;

    @FXML
    private ChoiceChips<Integer> textScale;

    @FXML
    private CheckBox lessMotion;

    @FXML
    private FieldRow staleRow;

    @FXML
    private TextField stale;

    @FXML
    private VBox limits;

    @FXML
    private MenuButton addLimit;

    @FXML
    private FieldRow dueSoonRow;

    @FXML
    private TextField dueSoon;

    @FXML
    private VBox backgroundPlace;

    @FXML
    private FieldRow clipboardRow;

    @FXML
    private TextField clipboard;

    @FXML
    private ChoiceChips<String> keychain;

    @FXML
    private Label keychainHelp;

    @FXML
    private Label folderPath;

    @FXML
    private Button openFolder;

    @FXML
    private NoteBox failure;

    @FXML
    private Button done;

    /** @param close leaves the page */
    public SettingsView(
            SettingsViewModel model, Messages messages, FxmlLoader loader, DataFolder folder, Runnable close) {
        this.model = model;
        this.messages = messages;
        inBackground = loader.load(new BackgroundView(model.inBackground(), model.sessionStart(), messages));
        this.folder = folder;
        this.close = close;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return theme.firstFocus();
    }

    @Override
    protected void loaded() {
        theme.offer(List.of(Theme.values()), choice -> messages.get("settings.theme." + choice), false);
        language.offer(LANGUAGES, tag -> messages.get("settings.language." + (tag.isEmpty() ? "system" : tag)), false);
        textScale.offer(SCALES, percent -> messages.get("settings.textScale.percent", percent), false);
        keychain.offer(KEYCHAINS, choice -> messages.get("settings.keychain." + choice), false);
        languageRow.help(messages.get("settings.language.help"));
        backgroundPlace.getChildren().setAll(inBackground.root());
        staleRow.labels(stale);
        dueSoonRow.labels(dueSoon);
        clipboardRow.labels(clipboard);
        folderPath.setText(folder.path());
        openFolder.setOnAction(event -> folder.open());
        done.setOnAction(event -> close.run());
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.on(model.loadedProperty(), loaded -> form.setDisable(!loaded));
        tie(subscriptions, theme, model.themeProperty());
        tie(subscriptions, language, model.languageProperty());
        tie(subscriptions, textScale, model.textScaleProperty());
        subscriptions.bindBoth(lessMotion.selectedProperty(), model.lessMotionProperty());
        tie(subscriptions, keychain, model.keychainProperty());
        subscriptions.on(
                model.keychainProperty(),
                choice -> keychainHelp.setText(messages.get("settings.keychain." + choice + ".help")));
        subscriptions.add(staleRow.tie(stale, model.staleAfterDays().entry()));
        subscriptions.add(dueSoonRow.tie(dueSoon, model.dueSoonDays().entry()));
        subscriptions.add(clipboardRow.tie(clipboard, model.clipboardSeconds().entry()));
        subscriptions.onList(model.limits(), this::showLimits);
        subscriptions.on(model.saving().stateProperty(), this::showSaved);
        subscriptions.on(model.saving().failureProperty(), text -> showFailure());
    }

    @Override
    protected void detached() {
        model.leave();
    }

    static <T> void tie(Subscriptions subscriptions, ChoiceChips<T> chips, ObjectProperty<T> property) {
        subscriptions.on(property, value -> chips.valueProperty().set(value));
        subscriptions.add(chips.valueProperty().subscribe((@Nullable T value) -> {
            if (value != null) {
                property.set(value);
            }
        }));
    }

    private void showLimits() {
        limits.getChildren()
                .setAll(model.limits().stream()
                        .map(limit -> LimitRow.of(limit, messages, () -> model.removeLimit(limit)))
                        .toList());
        boolean any = !limits.getChildren().isEmpty();
        limits.setVisible(any);
        limits.setManaged(any);
        addLimit.getItems().setAll(model.withoutLimit().stream().map(this::item).toList());
    }

    private MenuItem item(Service service) {
        var item = new MenuItem(service.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.addLimit(service));
        return item;
    }

    private void showSaved(Saving.State state) {
        saved.setVisible(state != Saving.State.IDLE);
        savedText.setText(messages.get("settings.saved." + state));
        savedShape.setState(
                switch (state) {
                    case IDLE, SAVED -> State.GOOD;
                    case SAVING -> State.RUNNING;
                    case FAILED -> State.BAD;
                });
        showFailure();
    }

    private void showFailure() {
        String sentence = model.saving().failureProperty().get();
        String advice = model.saving().adviceProperty().get();
        if (sentence.isEmpty()) {
            failure.hide();
            return;
        }
        failure.say(State.BAD, Tone.BAD, sentence, advice);
        if (model.saving().stateProperty().get() == Saving.State.FAILED) {
            var again = new Button(messages.get("settings.tryAgain"));
            again.setOnAction(event -> model.tryAgain());
            failure.offer(again);
        } else {
            failure.offer();
        }
    }
}
