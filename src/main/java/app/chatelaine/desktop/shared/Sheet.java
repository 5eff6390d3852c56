package app.chatelaine.desktop.shared;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Something that lies over the window until it is answered.
 *
 * @param content as wide as it wants to be; the host gives it ground, shadow and padding
 * @param firstFocus where typing goes when it opens
 * @param onEscape what Escape does, as a rule what the button Cancel does; it closes nothing by itself
 */
public record Sheet(Parent content, Node firstFocus, Runnable onEscape) {}
