package app.chatelaine.desktop.overview;

import app.chatelaine.core.attention.Overview;
import app.chatelaine.core.attention.Overview.Bin;
import app.chatelaine.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** How many accounts there are of each age: columns of ten days that can be pressed, and the limit as a line. */
final class AgeChart extends Region {
    private static final double HEIGHT = 168;
    private static final double GAP = 4;

    /** Every third column has its age below it. */
    private static final int LABELLED = 3;

    private final Messages messages;
    private final OverviewViewModel model;
    private final List<Column> columns = new ArrayList<>();
    private final List<Label> axis = new ArrayList<>();
    private final Region base = new Region();
    private final Region line = new Region();
    private final Label limitWords = new Label();
    private OptionalInt limit = OptionalInt.empty();

    AgeChart(Messages messages, OverviewViewModel model) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("age-chart");
        base.getStyleClass().add("base");
        line.getStyleClass().add("limit");
        limitWords.getStyleClass().addAll("tiny", "muted");
        for (int bin = 0; bin < Overview.BINS; bin++) {
            columns.add(new Column(bin));
            var label =
                    new Label(bin % LABELLED == 0 ? messages.get("overview.ages.from", bin * Overview.BIN_DAYS) : "");
            label.getStyleClass().addAll("tiny", "muted");
            axis.add(label);
        }
        getChildren().setAll(columns);
        getChildren().addAll(axis);
        getChildren().addAll(base, line, limitWords);
        line.setMouseTransparent(true);
        limitWords.setMouseTransparent(true);
    }

    void show(Situation now) {
        int most = now.ages().stream().mapToInt(Bin::total).max().orElse(0);
        for (int bin = 0; bin < columns.size(); bin++) {
            columns.get(bin).show(now.ages().get(bin), most);
        }
        limit = now.limit();
        boolean inSight = limit.isPresent() && limit.getAsInt() < Overview.BINS * Overview.BIN_DAYS;
        line.setVisible(inSight);
        limitWords.setVisible(inSight);
        limitWords.setText(messages.get("overview.ages.limit", limit.orElse(0)));
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double step = (getWidth() + GAP) / columns.size();
        double floor = getHeight() - axis.getFirst().prefHeight(-1) - GAP;
        // The words of the limit have a line of their own, above all numbers.
        double top = line.isVisible() ? limitWords.prefHeight(-1) : 0;
        for (int bin = 0; bin < columns.size(); bin++) {
            columns.get(bin).resizeRelocate(bin * step, top, step - GAP, floor - top);
            var label = axis.get(bin);
            label.resizeRelocate(bin * step, floor + GAP, label.prefWidth(-1), label.prefHeight(-1));
        }
        base.resizeRelocate(0, floor, getWidth(), 1);
        double x = Math.rint(limit.orElse(0) / (double) Overview.BIN_DAYS * step - GAP / 2);
        line.resizeRelocate(x, 0, 1, floor);
        double words = limitWords.prefWidth(-1);
        limitWords.resizeRelocate(Math.max(0, x - words - GAP), 0, words, limitWords.prefHeight(-1));
    }

    /** The accounts of about one age. */
    private final class Column extends Button {
        private final int bin;
        private final Bars bars = new Bars();
        private final Tooltip tooltip = new Tooltip();

        Column(int bin) {
            this.bin = bin;
            getStyleClass().setAll("age-column");
            setGraphic(bars);
            bars.prefWidthProperty().bind(widthProperty());
            bars.prefHeightProperty().bind(heightProperty());
            setOnAction(event -> model.listAges(bin));
        }

        void show(Bin now, int most) {
            setDisable(now.total() == 0);
            String words = model.ages(bin, now.total());
            tooltip.setText(words);
            setTooltip(now.total() == 0 ? null : tooltip);
            setAccessibleText(words);
            bars.show(now, most);
        }
    }

    /** One column, parted by how its ages are to be taken, with their number above it. */
    private final class Bars extends Region {
        private static final double LOWEST = 3;

        private final Region fresh = part("fresh");
        private final Region dueSoon = part("due-soon");
        private final Region stale = part("stale");
        private final Label number = new Label();
        private Bin bin = new Bin(0, 0, 0);
        private int most;

        Bars() {
            number.getStyleClass().addAll("small", "muted");
            getChildren().setAll(fresh, dueSoon, stale, number);
        }

        private static Region part(String style) {
            var part = new Region();
            part.getStyleClass().add(style);
            return part;
        }

        void show(Bin now, int largest) {
            bin = now;
            most = largest;
            number.setText(now.total() == 0 ? "" : messages.get("figure.number", now.total()));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double y = place(fresh, bin.fresh(), getHeight());
            y = place(dueSoon, bin.dueSoon(), y);
            y = place(stale, bin.stale(), y);
            double width = number.prefWidth(-1);
            number.resizeRelocate((getWidth() - width) / 2, y - line(), width, line());
        }

        private double line() {
            return number.prefHeight(-1);
        }

        private double place(Node part, int count, double bottom) {
            double room = getHeight() - line();
            double height = count == 0 || most == 0 ? 0 : Math.max(LOWEST, Math.rint(room * count / most));
            part.resizeRelocate(0, bottom - height, getWidth(), height);
            return bottom - height;
        }
    }
}
