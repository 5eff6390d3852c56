package app.chatelaine.desktop.fx;

import app.chatelaine.core.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the FXML file that lies beside a view, with the words of the program as its resources. */
public final class FxmlLoader {
    private final Messages messages;

    public FxmlLoader(Messages messages) {
        this.messages = messages;
    }

    /**
     * Fills the fields of {@code view} from {@code <Name of its class>.fxml} in its own package. The file names its class
     * as {@code fx:controller}; the object is the one given, so it may have any constructor.
     */
    public <V extends View> V load(V view) {
        String file = view.getClass().getSimpleName() + ".fxml";
        var address = Objects.requireNonNull(view.getClass().getResource(file), file);
        var loader = new FXMLLoader(address, messages.bundle(), null, type -> controller(type, view));
        loader.setCharset(StandardCharsets.UTF_8);
        try {
            view.adopt(loader.<Parent>load());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return view;
    }

    private static View controller(Class<?> wanted, View view) {
        if (!wanted.isInstance(view)) {
            throw new IllegalArgumentException(view.getClass().getSimpleName() + ".fxml names " + wanted);
        }
        return view;
    }
}
