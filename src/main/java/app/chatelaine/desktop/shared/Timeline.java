package app.chatelaine.desktop.shared;

import app.chatelaine.core.text.RelativeTime;
import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Dated events along a line, the newest above; what is to come stands over what has been, on a line of dashes. */
public final class Timeline extends VBox {
    private static final PseudoClass FUTURE = PseudoClass.getPseudoClass("future");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    public Timeline() {
        getStyleClass().add("timeline");
    }

    /** @param events the newest first */
    public void show(List<TimelineEvent> events, RelativeTime times, Instant now) {
        getChildren()
                .setAll(events.stream().map(event -> line(event, times, now)).toList());
        if (!events.isEmpty()) {
            getChildren().getLast().pseudoClassStateChanged(LAST, true);
        }
    }

    private static Node line(TimelineEvent event, RelativeTime times, Instant now) {
        var rail = new Region();
        rail.getStyleClass().add("rail");
        var mark = new StackPane(rail, new StateShape(event.shape()));
        mark.getStyleClass().add("mark");
        mark.setAlignment(Pos.TOP_CENTER);
        var words = isPath(event.aside()) ? withPath(event) : inOneFlow(event);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var when = new Label(times.of(event.at(), now));
        when.getStyleClass().addAll("small", "muted");
        when.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(mark, words, when);
        line.getStyleClass().add("event");
        line.pseudoClassStateChanged(FUTURE, event.at().isAfter(now));
        line.setAccessibleText(String.join(", ", event.words(), when.getText()));
        Tooltip.install(line, new Tooltip(times.exact(event.at())));
        return line;
    }

    private static Region inOneFlow(TimelineEvent event) {
        var words = new TextFlow(new Text(event.words()));
        if (!event.aside().isEmpty()) {
            var aside = new Text(" " + event.aside());
            aside.getStyleClass().add("muted");
            words.getChildren().add(aside);
        }
        return words;
    }

    private static boolean isPath(String aside) {
        return aside.indexOf('/') >= 0 && aside.indexOf(' ') < 0;
    }

    /** A path that is broken is none; its end tells more than its beginning. */
    private static Region withPath(TimelineEvent event) {
        var words = new Label(event.words());
        words.setMinWidth(USE_PREF_SIZE);
        var path = new Label(event.aside());
        path.getStyleClass().add("muted");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setMinWidth(0);
        path.setTooltip(new Tooltip(event.aside()));
        return new VBox(words, path);
    }
}
