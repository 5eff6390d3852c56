package app.chatelaine.desktop.accounts;

import app.chatelaine.core.quickcopy.KeyClipboard;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.accounts.Listing.Emptiness;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.shared.model.Checking.Progress;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lowest line of the window: keychain, last check, the copied key, running checks. */
final class StatusBar extends HBox {
    private final Messages messages;
    private final RelativeTime times;
    private final Label keychain = new Label();
    private final Label readOnly = new Label();
    private final Label lastCheck = new Label();
    private final Label copied = new Label();
    private final Button clear = link("status.clearNow");
    private final Label checking = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel = link("action.cancel");
    private final Set<Node> wanted = new HashSet<>();

    StatusBar(Messages messages, RelativeTime times) {
        this.messages = messages;
        this.times = times;
        getStyleClass().add("status");
        setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        wanted.addAll(List.of(space, lastCheck));
        clear.setText(messages.get("status.clearNow"));
        cancel.setText(messages.get("action.cancel"));
        bar.setAccessibleText(messages.get("status.progress"));
        for (var label : new Label[] {readOnly, keychain, lastCheck, copied, checking}) {
            label.getStyleClass().addAll("small", "muted");
        }
        readOnly.setText(messages.get("status.readOnly"));
        readOnly.setGraphic(new FontIcon(Feather.LOCK));
        readOnly.setTooltip(new Tooltip(messages.get("next.readOnly")));
        readOnly.setMinWidth(USE_PREF_SIZE);
        copied.setMinWidth(USE_PREF_SIZE);
        checking.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(readOnly, keychain, lastCheck, space, copied, clear, checking, bar, cancel);
        widthProperty().subscribe(width -> giveWay());
        show(Progress.NONE);
        showCopied(Optional.empty());
    }

    private static Button link(String id) {
        var button = new Button();
        button.setId(id.replace('.', '-'));
        button.getStyleClass().addAll("link", "small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    void follow(MainViewModel viewModel, Subscriptions subscriptions) {
        var workspace = viewModel.workspace();
        subscriptions.on(workspace.keychain().statusProperty(), this::showKeychain);
        var emptiness = viewModel.listing().emptinessProperty();
        subscriptions.on(viewModel.listing().summaryProperty(), summary -> showLastCheck(summary.lastCheck()));
        subscriptions.on(emptiness, now -> show(lastCheck, now != Emptiness.LOADING && now != Emptiness.UNREADABLE));
        subscriptions.on(workspace.accounts().readOnlyProperty(), now -> show(readOnly, now));
        subscriptions.on(workspace.copying().stateProperty(), this::showCopied);
        subscriptions.on(workspace.checking().progressProperty(), this::show);
        clear.setOnAction(event -> workspace.copying().clearNow());
        cancel.setOnAction(event -> viewModel.cancelChecks());
    }

    private void showKeychain(Optional<StoreStatus> status) {
        keychain.setText(
                status.map(now -> messages.get("status.keychain." + now.state().name(), now.name()))
                        .orElse(""));
        show(keychain, status.isPresent());
    }

    private void showLastCheck(Optional<Instant> at) {
        lastCheck.setText(at.map(when -> messages.get("status.lastCheck", times.clock(when)))
                .orElse(messages.get("status.neverChecked")));
        giveWay();
    }

    private void showCopied(Optional<KeyClipboard.State> state) {
        copied.setText(state.map(this::words).orElse(""));
        show(copied, state.isPresent());
        show(clear, state.isPresent() && state.get() instanceof KeyClipboard.Holding);
    }

    private String words(KeyClipboard.State state) {
        return switch (state) {
            case KeyClipboard.Holding(var name, var seconds, var concealed) ->
                messages.get(concealed ? "clipboard.holding" : "clipboard.holding.plain", name, seconds);
            case KeyClipboard.Cleared(var name) -> messages.get("clipboard.cleared", name);
            case KeyClipboard.TakenOver(var name) -> messages.get("clipboard.takenOver", name);
            case KeyClipboard.StillThere(var name) -> messages.get("clipboard.stillThere", name);
            case KeyClipboard.Refused(var name) -> messages.get("clipboard.refused", name);
        };
    }

    private void show(Progress progress) {
        checking.setText(messages.get(
                progress.isCancelled() ? "status.cancelling" : "status.checking", progress.done(), progress.total()));
        bar.setProgress(progress.share());
        show(checking, progress.isRunning());
        show(bar, progress.isRunning());
        show(cancel, progress.isRunning() && !progress.isCancelled());
    }

    private void show(Region node, boolean shown) {
        if (shown) {
            wanted.add(node);
        } else {
            wanted.remove(node);
        }
        giveWay();
    }

    /** Where there is no room for all, what matters least goes, so that the rest is whole. */
    private void giveWay() {
        for (Node child : getChildren()) {
            reveal(child, wanted.contains(child));
        }
        for (Region least : List.of(lastCheck, bar, keychain)) {
            if (getWidth() > 0 && prefWidth(-1) > getWidth()) {
                reveal(least, false);
            }
        }
    }

    private static void reveal(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
