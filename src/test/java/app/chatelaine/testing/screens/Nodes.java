package app.chatelaine.testing.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Walks what is to be seen of a scene. */
final class Nodes {
    private Nodes() {}

    static List<Node> seen(Scene scene) {
        var nodes = new ArrayList<Node>();
        walk(scene.getRoot(), nodes::add);
        return nodes;
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        visitor.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
        }
    }

    static boolean isInside(Node node, String styleClass) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    static boolean isInside(Node node, Class<?> type) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (type.isInstance(n)) {
                return true;
            }
        }
        return false;
    }

    /** All the text under a node. */
    static String words(Node node) {
        var words = new ArrayList<String>();
        walk(node, n -> {
            if (n instanceof Labeled labeled && labeled.getText() != null) {
                words.add(labeled.getText());
            } else if (n instanceof Text text && !isInside(text, Labeled.class)) {
                words.add(text.getText());
            }
        });
        return words.stream().filter(word -> !word.isBlank()).collect(Collectors.joining(" "));
    }

    /** For sentences about a node: its type, what names it, and its text. */
    static String describe(Node node) {
        String names = ((Styleable) node).getStyleClass().stream().collect(Collectors.joining("."));
        String id = node.getId() == null ? "" : "#" + node.getId();
        String parent = node.getParent() == null
                ? ""
                : " in " + node.getParent().getClass().getSimpleName() + "."
                        + String.join(".", node.getParent().getStyleClass());
        String words = words(node);
        return node.getClass().getSimpleName() + id + "." + names + parent + " “"
                + (words.length() > 60 ? words.substring(0, 60) + "…" : words) + "”";
    }
}
