package app.chatelaine.adapters.tray.drawing;

import app.chatelaine.core.quickcopy.TrayContent.Mood;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * Draws the icon: a key, and over it the shape of what is wrong, the same shapes as in the window. Each size is drawn for
 * itself with its straight edges on whole pixels, as a scaled picture would be blurred.
 */
public final class TrayDrawing {
    /** What panels ask for, in pixels. */
    public static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48);

    private static final int TILE = 0x0969da;
    private static final int WARN = 0xf0b429;
    private static final int BAD = 0xd1242f;
    private static final int INK = 0x1f2328;
    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0;

    private final int size;
    private final Mood mood;
    private final Style style;
    private final Canvas canvas;

    private TrayDrawing(int size, Mood mood, Style style) {
        this.size = size;
        this.mood = mood;
        this.style = style;
        this.canvas = new Canvas(size);
    }

    /**
     * The pixels row by row, alpha, red, green and blue in one number each.
     *
     * @param size of each side in pixels, 16 or more
     */
    public static int[] draw(int size, Mood mood, Style style) {
        return new TrayDrawing(size, mood, style).draw();
    }

    /** On which ground the icon stands. */
    public enum Style {
        /** On a tile of its own, so that it can be seen on light and dark panels alike. */
        TILE,
        /** Black on nothing: macOS takes the form and gives it the colour of its menu bar. */
        TEMPLATE
    }

    private int[] draw() {
        if (style == Style.TILE) {
            double round = size * 0.4;
            canvas.fill(new RoundRectangle2D.Double(0, 0, size, size, round, round), TILE);
        }
        canvas.fill(key(), style == Style.TILE ? WHITE : BLACK);
        if (mood != Mood.CALM) {
            drawTrouble();
        }
        return canvas.pixels();
    }

    /** A ring with a shaft below it and two teeth. */
    private Area key() {
        int thick = size < 30 ? 2 : 2 * Math.round(size / 16f);
        int middle = mood == Mood.CALM ? size / 2 : Math.round(size * 0.31f);
        int radius = Math.round(size * 0.22f);
        int top = Math.round(size * 0.12f);
        int ringEnd = top + 2 * radius;
        int end = Math.round(size * 0.88f);
        var key = new Area(new Ellipse2D.Double(middle - radius, top, 2 * radius, 2 * radius));
        int hole = radius - thick;
        key.subtract(new Area(new Ellipse2D.Double(middle - hole, top + thick, 2 * hole, 2 * hole)));
        int left = middle - thick / 2;
        key.add(box(left, ringEnd - 1, thick, end - ringEnd + 1));
        int tooth = Math.max(2, Math.round(size * 0.14f));
        key.add(box(left + thick, end - thick, tooth, thick));
        key.add(box(left + thick, end - 2 * thick - Math.max(1, thick / 2), tooth, thick));
        return key;
    }

    private static Area box(int x, int y, int width, int height) {
        return new Area(new Rectangle2D.Double(x, y, width, height));
    }

    /** In the lower right corner, with a gap around it that parts it from the key on any ground. */
    private void drawTrouble() {
        int side = Math.round(size * 0.56f);
        var place = new AffineTransform();
        place.translate(size - side, size - side);
        place.scale(side / 16.0, side / 16.0);
        Shape ground = place.createTransformedShape(mood == Mood.WARN ? triangle() : octagon());
        Shape mark = place.createTransformedShape(mood == Mood.WARN ? exclamation() : cross());
        float gap = Math.max(2, size / 8f);
        canvas.clear(new BasicStroke(gap, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(ground));
        canvas.clear(ground);
        if (style == Style.TEMPLATE) {
            canvas.fill(ground, BLACK);
            canvas.clear(mark);
        } else {
            canvas.fill(ground, mood == Mood.WARN ? WARN : BAD);
            canvas.fill(mark, mood == Mood.WARN ? INK : WHITE);
        }
    }

    private static Shape triangle() {
        return polygon(8, 0, 16, 16, 0, 16);
    }

    private static Shape octagon() {
        return polygon(4.7, 0, 11.3, 0, 16, 4.7, 16, 11.3, 11.3, 16, 4.7, 16, 0, 11.3, 0, 4.7);
    }

    private static Shape exclamation() {
        var mark = new Area(new Rectangle2D.Double(7, 5.5, 2, 5));
        mark.add(new Area(new Rectangle2D.Double(7, 12, 2, 2)));
        return mark;
    }

    private static Shape cross() {
        var cross = new Path2D.Double();
        cross.moveTo(4.8, 4.8);
        cross.lineTo(11.2, 11.2);
        cross.moveTo(11.2, 4.8);
        cross.lineTo(4.8, 11.2);
        return new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER).createStrokedShape(cross);
    }

    private static Shape polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
