package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Notices;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the user should know, one quiet bar for each, above the figures. */
final class NoticeBars extends VBox {
    private final Messages messages;

    NoticeBars(Messages messages) {
        this.messages = messages;
        getStyleClass().add("notices");
        // In a small window the table gives way, not the words.
        setMinHeight(USE_PREF_SIZE);
    }

    void follow(Notices notices, Subscriptions subscriptions) {
        subscriptions.onList(
                notices.shown(),
                () -> getChildren()
                        .setAll(notices.shown().stream()
                                .map(notice -> bar(notice, notices))
                                .toList()));
    }

    private Node bar(Notice notice, Notices notices) {
        var shape = new StateShape(
                switch (notice.tone()) {
                    case QUIET -> StateShape.State.RUNNING;
                    case WARN -> StateShape.State.WARN;
                    case BAD -> StateShape.State.BAD;
                });
        var words = new Label(notice.text());
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var bar = new HBox(shape, words);
        if (notice.action() != null && notice.onAction() != null) {
            var act = new Button(notice.action());
            act.getStyleClass().add("link");
            act.setMinWidth(USE_PREF_SIZE);
            var onAction = notice.onAction();
            act.setOnAction(event -> onAction.run());
            bar.getChildren().add(act);
        }
        bar.getChildren().add(dismiss(notice, notices));
        bar.getStyleClass().addAll("notice", notice.tone().name().toLowerCase(Locale.ROOT));
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node dismiss(Notice notice, Notices notices) {
        var button = new Button("", new FontIcon(Feather.X));
        button.getStyleClass().addAll("icon-button", "quiet", "compact");
        button.setAccessibleText(messages.get("action.dismiss"));
        button.setTooltip(new Tooltip(messages.get("action.dismiss")));
        button.setOnAction(event -> notices.dismiss(notice));
        return button;
    }
}
