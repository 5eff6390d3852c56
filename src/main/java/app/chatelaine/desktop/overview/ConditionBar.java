package app.chatelaine.desktop.overview;

import app.chatelaine.core.attention.Condition;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.ConditionShape;
import app.chatelaine.desktop.shared.StateShape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The whole of all accounts as one bar, parted by how they stand; below it what each part is and how many are in it. */
final class ConditionBar extends VBox {
    /** Where there are none of these, there is nothing to say of them. */
    private static final Set<Condition> RARE =
            Set.of(Condition.NOT_PERMITTED, Condition.UNCONFIRMED, Condition.AGE_UNKNOWN);

    private final Messages messages;
    private final Bar bar = new Bar();
    private final Map<Condition, Entry> entries = new EnumMap<>(Condition.class);

    ConditionBar(Messages messages, Consumer<Condition> onChosen) {
        this.messages = messages;
        getStyleClass().add("conditions");
        var legend = new FlowPane();
        legend.getStyleClass().add("legend");
        for (var condition : Condition.values()) {
            var entry = new Entry(condition, onChosen);
            entries.put(condition, entry);
            legend.getChildren().add(entry);
        }
        getChildren().setAll(bar, legend);
    }

    void show(Situation now) {
        entries.forEach((condition, entry) -> entry.show(now.count(condition)));
        bar.show(now);
    }

    /** Shape, figure and word of one part; presses go to its accounts. */
    private final class Entry extends Button {
        private final Condition condition;
        private final Label figure = new Label();

        Entry(Condition condition, Consumer<Condition> onChosen) {
            this.condition = condition;
            getStyleClass().setAll("legend-entry");
            figure.getStyleClass().add("figure");
            var word = new Label(messages.get("condition." + condition));
            word.getStyleClass().addAll("small", "muted");
            var first = new HBox(new StateShape(ConditionShape.of(condition)), figure);
            first.getStyleClass().add("legend-figure");
            setGraphic(new VBox(first, word));
            setOnAction(event -> onChosen.accept(condition));
            setTooltip(new Tooltip(messages.get("overview.show")));
        }

        void show(int count) {
            figure.setText(messages.get("figure.number", count));
            setDisable(count == 0);
            boolean shown = count > 0 || !RARE.contains(condition);
            setVisible(shown);
            setManaged(shown);
            setAccessibleText(messages.get("views.spoken", messages.get("condition." + condition), count));
        }
    }

    /** Parts as long as their shares, each long enough to be hit. */
    private final class Bar extends Region {
        private static final double HEIGHT = 20;
        private static final double GAP = 2;
        private static final double SHORTEST = 8;

        private List<Integer> counts = List.of();

        Bar() {
            getStyleClass().add("condition-bar");
        }

        void show(Situation now) {
            var parts = new ArrayList<Region>();
            var shown = new ArrayList<Integer>();
            for (var condition : Condition.values()) {
                int count = now.count(condition);
                if (count > 0) {
                    parts.add(part(condition, count));
                    shown.add(count);
                }
            }
            counts = shown;
            getChildren().setAll(parts);
            requestLayout();
        }

        private Region part(Condition condition, int count) {
            var part = new Region();
            part.getStyleClass().addAll("part", condition.id());
            part.setOnMouseClicked(event -> {
                var entry = entries.get(condition);
                if (entry != null) {
                    entry.fire();
                }
            });
            Tooltip.install(
                    part, new Tooltip(messages.get("views.tooltip", messages.get("condition." + condition), count)));
            return part;
        }

        @Override
        protected double computePrefHeight(double width) {
            return HEIGHT;
        }

        @Override
        protected void layoutChildren() {
            double total = counts.stream().mapToInt(count -> count).sum();
            double room = Math.max(0, getWidth() - counts.size() * (SHORTEST + GAP) + GAP);
            double x = 0;
            for (int i = 0; i < counts.size(); i++) {
                double width = SHORTEST + room * counts.get(i) / total;
                getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
                x += width + GAP;
            }
        }
    }
}
