package app.chatelaine.desktop.shared;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Words that show while the mouse rests on a node. Their tooltip is made when the mouse first comes: each is a window with a
 * scene of its own, and a table has hundreds.
 */
public final class Tip {
    private final Node node;
    private String words = "";
    private @Nullable Tooltip tooltip;
    private boolean installed;

    public Tip(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> install());
    }

    /** @param now empty for none */
    public void say(String now) {
        words = now;
        if (tooltip != null) {
            install();
        }
    }

    private void install() {
        var there = tooltip == null ? new Tooltip() : tooltip;
        tooltip = there;
        there.setText(words);
        if (words.isEmpty()) {
            Tooltip.uninstall(node, there);
        } else if (!installed) {
            Tooltip.install(node, there);
        }
        installed = !words.isEmpty();
    }
}
