package app.chatelaine.desktop.fx;

import java.util.Objects;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * The code behind one FXML file, or behind nodes that it made itself and adopted. It listens to its view model only while its
 * nodes are in a scene, so that a view that is gone is held by nothing.
 *
 * <p>The order is: constructor, FXML fields, {@link #loaded()}, then {@link #attached} each time the nodes come into a
 * scene; what was given to the {@code Subscriptions} ends each time they leave it.
 */
public abstract class View {
    private final Subscriptions whileAttached = new Subscriptions();
    private @Nullable Parent root;

    /** The topmost node; there is one once {@link FxmlLoader} has loaded the view, or the view has adopted its own. */
    public final Parent root() {
        return Objects.requireNonNull(root, "neither loaded by FxmlLoader nor adopted");
    }

    /** Sets up what stays as it is for the whole life of the view; called once, when all fields are there. */
    protected void loaded() {}

    /** Starts listening; each subscription ends by itself when the view leaves the scene. */
    protected abstract void attached(Subscriptions subscriptions);

    /** Called after the subscriptions ended. */
    protected void detached() {}

    /** Takes the topmost node; a view without FXML calls it at the end of its constructor. */
    protected final void adopt(Parent loaded) {
        root = loaded;
        loaded();
        loaded.sceneProperty().subscribe((before, scene) -> {
            if (before != null) {
                whileAttached.close();
                detached();
            }
            if (scene != null) {
                OwnSheets.measure(loaded, scene);
                attached(whileAttached);
            }
        });
    }
}
