package app.chatelaine.desktop.activity;

import app.chatelaine.core.activity.Activity;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;

/** What ran and what runs. */
public final class ActivityView extends View {
    private final ActivityViewModel model;
    private final Messages messages;
    private final Consumer<String> copyText;
    private final Runnable close;

    @FXML
    private ListView<Activity> list;

    @FXML
    private Button copy;

    @FXML
    private Button done;

    /**
     * @param copyText puts plain text on the clipboard
     * @param close leaves the page
     */
    public ActivityView(ActivityViewModel model, Messages messages, Consumer<String> copyText, Runnable close) {
        this.model = model;
        this.messages = messages;
        this.copyText = copyText;
        this.close = close;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return done;
    }

    @Override
    protected void loaded() {
        list.setItems(model.entries());
        list.setCellFactory(view -> new ActivityCell(model, messages));
        copy.setOnAction(event -> {
            copyText.accept(model.report());
            copy.setText(messages.get("activity.copied"));
        });
        done.setOnAction(event -> close.run());
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        model.open();
        subscriptions.onList(
                model.entries(), () -> copy.setDisable(model.entries().isEmpty()));
    }

    @Override
    protected void detached() {
        model.close();
    }
}
