import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Draws the little of SVG that our icons use: groups, rectangles, circles, straight lines, rotations. Refuses the rest. */
final class Drawing {
    private final Element root;

    private Drawing(Element root) {
        this.root = root;
    }

    static Drawing read(Path file) throws IOException {
        try {
            var builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            return new Drawing(builder.parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no SVG: " + e.getMessage(), e);
        }
    }

    /** @param size of each side in pixels */
    BufferedImage at(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = size / number(root, "width");
        graphics.scale(scale, scale);
        drawChildren(graphics, root);
        graphics.dispose();
        return image;
    }

    private void drawChildren(Graphics2D graphics, Element parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                draw((Graphics2D) graphics.create(), element);
            }
        }
    }

    private void draw(Graphics2D graphics, Element element) {
        turn(graphics, element.getAttribute("transform"));
        switch (element.getTagName()) {
            case "g" -> drawChildren(graphics, element);
            case "rect" -> {
                double round = 2 * number(element, "rx");
                paint(
                        graphics,
                        element,
                        new RoundRectangle2D.Double(
                                number(element, "x"),
                                number(element, "y"),
                                number(element, "width"),
                                number(element, "height"),
                                round,
                                round));
            }
            case "circle" -> {
                double radius = number(element, "r");
                paint(
                        graphics,
                        element,
                        new Ellipse2D.Double(
                                number(element, "cx") - radius,
                                number(element, "cy") - radius,
                                2 * radius,
                                2 * radius));
            }
            case "path" -> paint(graphics, element, lines(element.getAttribute("d")));
            default -> throw new IllegalArgumentException("not drawn here: " + element.getTagName());
        }
        graphics.dispose();
    }

    private static void turn(Graphics2D graphics, String transform) {
        if (transform.isEmpty()) {
            return;
        }
        String[] parts = transform.replaceFirst("^rotate\\((.*)\\)$", "$1").split("[ ,]+");
        graphics.rotate(
                Math.toRadians(Double.parseDouble(parts[0])),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]));
    }

    private static void paint(Graphics2D graphics, Element element, Shape shape) {
        String fill = inherited(element, "fill");
        if (!fill.equals("none")) {
            graphics.setColor(Color.decode(fill));
            graphics.fill(shape);
        }
        String stroke = inherited(element, "stroke");
        if (!stroke.isEmpty()) {
            float width = Float.parseFloat(inherited(element, "stroke-width"));
            graphics.setColor(Color.decode(stroke));
            graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            graphics.draw(shape);
        }
    }

    /** Moves and lines along the axes, in absolute coordinates: {@code M x y}, {@code H x}, {@code V y}. */
    private static Path2D lines(String commands) {
        var path = new Path2D.Double();
        String[] words = commands.replaceAll("([MHV])", "$1 ").trim().split(" +");
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "M" -> path.moveTo(Double.parseDouble(words[++i]), Double.parseDouble(words[++i]));
                case "H" ->
                    path.lineTo(
                            Double.parseDouble(words[++i]),
                            path.getCurrentPoint().getY());
                case "V" -> path.lineTo(path.getCurrentPoint().getX(), Double.parseDouble(words[++i]));
                default -> throw new IllegalArgumentException("not drawn here: " + words[i]);
            }
        }
        return path;
    }

    private static String inherited(Element element, String attribute) {
        for (var node = (org.w3c.dom.Node) element; node instanceof Element each; node = node.getParentNode()) {
            if (each.hasAttribute(attribute)) {
                return each.getAttribute(attribute);
            }
        }
        return "";
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
