package app.chatelaine.adapters.tray.drawing;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/**
 * Fills shapes on a square of pixels. AWT's own drawing would open a second connection to the display beside that of the
 * window, even where the icon goes to a panel as bytes; its shapes alone are plain arithmetic.
 */
final class Canvas {
    /** Points looked at in each direction of each pixel: as many steps of softness as an edge needs. */
    private static final int POINTS = 4;

    private static final float OPAQUE = 255;

    private final int size;
    private final int[] pixels;

    Canvas(int size) {
        this.size = size;
        this.pixels = new int[size * size];
    }

    /** Lays a colour over what is there. */
    void fill(Shape shape, int rgb) {
        paint(shape, (share, old) -> over(share, rgb, old));
    }

    /** Makes what is there transparent. */
    void clear(Shape shape) {
        paint(shape, (share, old) -> argb((1 - share) * alpha(old), old));
    }

    /** Row by row; alpha, red, green and blue in one number each. */
    int[] pixels() {
        return pixels;
    }

    private interface Change {
        int of(float share, int old);
    }

    private void paint(Shape shape, Change change) {
        Rectangle2D bounds = shape.getBounds2D();
        int top = Math.max(0, (int) bounds.getMinY());
        int bottom = Math.min(size, (int) Math.ceil(bounds.getMaxY()));
        int left = Math.max(0, (int) bounds.getMinX());
        int right = Math.min(size, (int) Math.ceil(bounds.getMaxX()));
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                float share = share(shape, x, y);
                if (share > 0) {
                    int at = y * size + x;
                    pixels[at] = change.of(share, pixels[at]);
                }
            }
        }
    }

    /** How much of a pixel the shape covers, 0 to 1. */
    private static float share(Shape shape, int x, int y) {
        int inside = 0;
        for (int row = 0; row < POINTS; row++) {
            for (int column = 0; column < POINTS; column++) {
                if (shape.contains(x + (column + 0.5) / POINTS, y + (row + 0.5) / POINTS)) {
                    inside++;
                }
            }
        }
        return inside / (float) (POINTS * POINTS);
    }

    private static int over(float share, int rgb, int old) {
        float below = alpha(old) * (1 - share);
        float alpha = share + below;
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            float part = (share * ((rgb >> shift) & 0xff) + below * ((old >> shift) & 0xff)) / alpha;
            mixed |= Math.round(part) << shift;
        }
        return argb(alpha, mixed);
    }

    private static float alpha(int argb) {
        return (argb >>> 24) / OPAQUE;
    }

    private static int argb(float alpha, int rgb) {
        return Math.round(alpha * OPAQUE) << 24 | (rgb & 0xffffff);
    }
}
