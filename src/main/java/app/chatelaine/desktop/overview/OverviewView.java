package app.chatelaine.desktop.overview;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import javafx.beans.value.ObservableDoubleValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The overview: how all accounts stand, and from each part of the picture a way to the accounts in it. */
public final class OverviewView extends View {
    private final OverviewViewModel model;
    private final Messages messages;
    private final ObservableDoubleValue scale;
    private final ConditionBar conditions;
    private final WeekList week;
    private final AgeChart ages;
    private final HealthMatrix health;

    @FXML
    private VBox page;

    @FXML
    private Label summary;

    /** @param scale of the text */
    public OverviewView(OverviewViewModel model, Messages messages, ObservableDoubleValue scale) {
        this.model = model;
        this.messages = messages;
        this.scale = scale;
        conditions = new ConditionBar(messages, model::list);
        week = new WeekList(model);
        ages = new AgeChart(messages, model);
        health = new HealthMatrix(messages, model);
    }

    @Override
    protected void loaded() {
        var cards = new TwoColumns(
                new Card(messages.get("overview.week"), week), new Card(messages.get("overview.ages"), ages), scale);
        page.getChildren()
                .addAll(
                        new Card(messages.get("overview.conditions"), conditions),
                        cards,
                        new Card(messages.get("overview.health"), health));
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        model.follow(subscriptions);
        subscriptions.on(model.situationProperty(), this::show);
    }

    private void show(Situation now) {
        summary.setText(messages.get(
                "overview.summary",
                now.total(),
                now.services().size(),
                now.week().size()));
        conditions.show(now);
        week.show(now, messages);
        ages.show(now);
        health.show(now);
    }
}
