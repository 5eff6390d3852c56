package app.chatelaine.desktop.scan;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.scan.ScanViewModel.Phase;
import app.chatelaine.desktop.scan.ScanViewModel.Progress;
import app.chatelaine.desktop.shared.fields.NoteBox;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Folders, the search in them, and what it found. */
public final class ScanView extends View {
    private final ScanViewModel model;
    private final Messages messages;
    private final Function<Window, Optional<File>> chooser;
    private final Runnable leave;
    private final Button addFolder = new Button();

    @FXML
    private FlowPane folders;

    @FXML
    private VBox running;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label progress;

    @FXML
    private NoteBox summary;

    @FXML
    private ListView<Line> list;

    @FXML
    private CheckBox remove;

    @FXML
    private CheckBox all;

    @FXML
    private Button close;

    @FXML
    private Button cancel;

    @FXML
    private Button take;

    @FXML
    private Button find;

    /**
     * @param chooser lets a person choose a folder; empty when none was chosen
     * @param leave closes the sheet
     */
    public ScanView(ScanViewModel model, Messages messages, Function<Window, Optional<File>> chooser, Runnable leave) {
        this.model = model;
        this.messages = messages;
        this.chooser = chooser;
        this.leave = leave;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return find;
    }

    @Override
    protected void loaded() {
        addFolder.setText(messages.get("scan.addFolder"));
        addFolder.setGraphic(new FontIcon(Feather.PLUS));
        addFolder.getStyleClass().add("small-button");
        addFolder.setOnAction(event ->
                chooser.apply(root().getScene().getWindow()).map(File::toPath).ifPresent(model::addFolder));
        list.setItems(model.lines());
        list.setCellFactory(view -> new LineCell(model, messages));
        list.setAccessibleText(messages.get("scan.list.spoken"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        all.setOnAction(event -> model.chooseAll(all.isSelected()));
        find.setOnAction(event -> model.scan());
        cancel.setOnAction(event -> model.cancel());
        take.setOnAction(event -> model.importChosen());
        close.setOnAction(event -> leave.run());
    }

    /** Space chooses the key that the keyboard stands on; Enter does what its button does. */
    private void onKey(KeyEvent event) {
        if (!(list.getFocusModel().getFocusedItem() instanceof Line.Found(var hit)) || !list.isFocused()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE && hit.isImportable()) {
            hit.chosenProperty().set(!hit.chosenProperty().get());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && hit.isAddable()) {
            model.deliver(hit);
            event.consume();
        }
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.onList(model.folders(), this::showFolders);
        subscriptions.bindBoth(remove.selectedProperty(), model.removeProperty());
        subscriptions.on(model.progressProperty(), this::showProgress);
        subscriptions.on(model.phaseProperty(), phase -> showPhase());
        subscriptions.on(model.summaryProperty(), said -> showPhase());
        subscriptions.onList(model.lines(), this::showPhase);
        subscriptions.on(model.chosenProperty(), count -> showPhase());
    }

    private void showFolders() {
        folders.getChildren().clear();
        for (Path folder : model.folders()) {
            var name = new Label(model.folder(folder));
            var drop = new Button("", new FontIcon(Feather.X));
            drop.getStyleClass().addAll("icon-button", "quiet", "compact");
            drop.setAccessibleText(messages.get("scan.dropFolder", name.getText()));
            drop.setOnAction(event -> {
                model.folders().remove(folder);
                addFolder.requestFocus();
            });
            var chip = new HBox(name, drop);
            chip.getStyleClass().add("scan-folder");
            folders.getChildren().add(chip);
        }
        folders.getChildren().add(addFolder);
        showPhase();
    }

    private void showProgress(Progress now) {
        boolean counted = now.of() > 0;
        bar.setProgress(counted ? (double) now.files() / now.of() : ProgressBar.INDETERMINATE_PROGRESS);
        progress.setText(counted ? messages.get("scan.progress", now.files(), now.of()) : messages.get("scan.listing"));
    }

    private void showPhase() {
        var phase = model.phaseProperty().get();
        boolean scanning = phase == Phase.SCANNING;
        boolean any = !model.lines().isEmpty();
        boolean takeable = model.hasImportable();
        int chosen = model.chosenProperty().get();
        folders.setDisable(scanning);
        show(running, scanning);
        show(list, any);
        show(remove, takeable);
        show(all, takeable);
        if (chosen == 0) {
            all.setSelected(false);
        }
        show(cancel, scanning);
        show(close, !scanning);
        show(take, takeable);
        take.setText(messages.get("scan.import", chosen));
        take.setDisable(chosen == 0);
        show(find, !scanning);
        find.setDisable(model.folders().isEmpty());
        find.setText(messages.get(phase == Phase.DONE ? "scan.again" : "scan.find"));
        find.setDefaultButton(!takeable);
        primary(find, !takeable && !model.foundNothing());
        primary(addFolder, model.foundNothing());
        showSummary();
    }

    private static void primary(Button button, boolean isPrimary) {
        button.getStyleClass().remove("primary");
        if (isPrimary) {
            button.getStyleClass().add("primary");
        }
    }

    private void showSummary() {
        var said = model.summaryProperty().get();
        if (said.sentence().isEmpty()) {
            summary.hide();
        } else {
            summary.say(said.shape(), said.tone(), said.sentence(), said.more());
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
