package app.chatelaine.desktop.accounts;

import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** A page that is made when it is first shown, and that listens to nothing while it is not. */
final class LatePage {
    private final Supplier<Parent> make;
    private @Nullable Parent made;

    LatePage(Supplier<Parent> make) {
        this.make = make;
    }

    void show(boolean shown, Pane into) {
        if (!shown) {
            into.getChildren().remove(made);
            return;
        }
        if (made == null) {
            made = make.get();
        }
        if (!into.getChildren().contains(made)) {
            into.getChildren().add(made);
        }
    }
}
