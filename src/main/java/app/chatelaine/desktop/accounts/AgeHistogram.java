package app.chatelaine.desktop.accounts;

import app.chatelaine.core.attention.Overview;
import app.chatelaine.core.attention.Overview.Bin;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** How many accounts there are of each age, as bars; each bar is parted by how its ages are to be taken. */
final class AgeHistogram extends Region {
    private static final int PARTS = 3;
    private static final double BAR = 9;
    private static final double GAP = 3;
    private static final double HEIGHT = 36;

    /** A bar of one account among many must still be seen. */
    private static final double LOWEST = 2;

    private List<Bin> bins = Overview.EMPTY.ages();

    AgeHistogram() {
        getStyleClass().add("age-histogram");
        show(bins);
    }

    void show(List<Bin> newBins) {
        bins = newBins;
        var bars = new ArrayList<Region>();
        for (int i = 0; i < bins.size(); i++) {
            bars.add(part("fresh"));
            bars.add(part("due-soon"));
            bars.add(part("stale"));
        }
        getChildren().setAll(bars);
        requestLayout();
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    @Override
    protected double computePrefWidth(double height) {
        return bins.size() * (BAR + GAP) - GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        int most = bins.stream().mapToInt(Bin::total).max().orElse(0);
        for (int i = 0; i < bins.size(); i++) {
            var bin = bins.get(i);
            double y = getHeight();
            y = place(PARTS * i, bin.fresh(), most, y);
            y = place(PARTS * i + 1, bin.dueSoon(), most, y);
            place(PARTS * i + 2, bin.stale(), most, y);
        }
    }

    private double place(int child, int count, int most, double bottom) {
        double height = count == 0 ? 0 : Math.max(LOWEST, Math.rint(getHeight() * count / most));
        int bar = child / PARTS;
        getChildren().get(child).resizeRelocate(bar * (BAR + GAP), bottom - height, BAR, height);
        return bottom - height;
    }
}
