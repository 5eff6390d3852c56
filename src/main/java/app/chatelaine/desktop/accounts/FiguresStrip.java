package app.chatelaine.desktop.accounts;

import app.chatelaine.core.attention.Overview;
import app.chatelaine.core.text.Messages;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The state of everything in five figures and the ages as bars. */
final class FiguresStrip extends HBox {
    private final Messages messages;
    private final Figure total;
    private final Figure fresh;
    private final Figure dueSoon;
    private final Figure stale;
    private final Figure notWorking;
    private final AgeHistogram ages = new AgeHistogram();
    private final Tooltip agesWords = new Tooltip();

    FiguresStrip(Messages messages) {
        this.messages = messages;
        getStyleClass().add("figures");
        total = new Figure("figure.accounts", "plain");
        fresh = new Figure("figure.fresh", "good");
        dueSoon = new Figure("figure.dueSoon", "warn");
        stale = new Figure("figure.stale", "bad");
        notWorking = new Figure("figure.notWorking", "bad");
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        var caption = new Label(messages.get("figure.ages", Overview.BIN_DAYS));
        caption.getStyleClass().addAll("small", "muted", "ages-caption");
        caption.setMinWidth(USE_PREF_SIZE);
        ages.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Tooltip.install(ages, agesWords);
        getChildren().setAll(total, fresh, dueSoon, stale, notWorking, space, ages, caption);
        setAlignment(Pos.BOTTOM_LEFT);
    }

    void show(Overview overview, int dueSoonDays) {
        total.show(overview.total());
        fresh.show(overview.fresh());
        dueSoon.show(overview.dueSoon(), dueSoonDays);
        stale.show(overview.stale());
        notWorking.show(overview.notWorking());
        ages.show(overview.ages());
        agesWords.setText(words(overview));
        ages.setAccessibleText(agesWords.getText());
    }

    private String words(Overview overview) {
        var lines = new StringJoiner("\n");
        for (int i = 0; i < overview.ages().size(); i++) {
            int from = i * Overview.BIN_DAYS;
            int count = overview.ages().get(i).total();
            if (count > 0) {
                lines.add(
                        i == overview.ages().size() - 1
                                ? messages.get("figure.ages.last", from, count)
                                : messages.get("figure.ages.bin", from, from + Overview.BIN_DAYS - 1, count));
            }
        }
        return lines.toString();
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
