package app.chatelaine.desktop.accounts;

import app.chatelaine.core.attention.Overview;
import app.chatelaine.core.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The state of everything in figures. */
final class FiguresStrip extends HBox {
    private final Messages messages;
    private final Figure total;
    private final Figure fresh;
    private final Figure dueSoon;
    private final Figure stale;
    private final Figure notWorking;
    private final Figure notReached;

    FiguresStrip(Messages messages) {
        this.messages = messages;
        getStyleClass().add("figures");
        total = new Figure("figure.accounts", "plain");
        fresh = new Figure("figure.fresh", "good");
        dueSoon = new Figure("figure.dueSoon", "warn");
        stale = new Figure("figure.stale", "bad");
        notWorking = new Figure("figure.notWorking", "bad");
        notReached = new Figure("figure.notReached", "plain");
        getChildren().setAll(total, fresh, dueSoon, stale, notWorking, notReached);
        setAlignment(Pos.BOTTOM_LEFT);
    }

    void show(Overview overview, int dueSoonDays) {
        total.show(overview.total());
        fresh.show(overview.fresh());
        dueSoon.show(overview.dueSoon(), dueSoonDays);
        stale.show(overview.stale());
        notWorking.show(overview.notWorking());
        notReached.show(overview.notReached());
        // As a rule all services answer, and then there is nothing to say of it.
        notReached.setVisible(overview.notReached() > 0);
        notReached.setManaged(overview.notReached() > 0);
    }

    private final class Figure extends VBox {
        private final String key;
        private final String tone;
        private final Label number = new Label();
        private final Label caption = new Label();

        Figure(String key, String tone) {
            this.key = key;
            this.tone = tone;
            number.getStyleClass().add("figure");
            number.setMinWidth(USE_PREF_SIZE);
            caption.getStyleClass().addAll("small", "muted");
            caption.setMinWidth(USE_PREF_SIZE);
            getChildren().setAll(number, caption);
        }

        void show(int count, Object... more) {
            number.setText(messages.get("figure.number", count));
            var arguments = new Object[more.length + 1];
            arguments[0] = count;
            System.arraycopy(more, 0, arguments, 1, more.length);
            caption.setText(messages.get(key, arguments));
            number.getStyleClass().removeAll(tone, "none");
            // Nothing to worry about is told without the colour of worry.
            number.getStyleClass().add(count == 0 ? "none" : tone);
        }
    }
}
