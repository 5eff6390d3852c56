package app.chatelaine.desktop.shared;

import app.chatelaine.core.service.Service.Mark;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One or two white letters on the colour of a service: our own mark, never a vendor's logo. It says nothing to a screen
 * reader, as the name stands beside it.
 */
public final class ServiceTile extends StackPane {
    private static final CornerRadii RADIUS = new CornerRadii(5);

    private final Text letters = new Text();
    private @Nullable Mark shown;

    public ServiceTile() {
        getStyleClass().add("service-tile");
        letters.getStyleClass().add("text");
        getChildren().setAll(letters);
    }

    public ServiceTile(Mark mark) {
        this();
        setMark(mark);
    }

    public void setMark(Mark mark) {
        if (mark.equals(shown)) {
            return;
        }
        shown = mark;
        letters.setText(mark.letters());
        setBackground(new Background(new BackgroundFill(Color.web(mark.color()), RADIUS, Insets.EMPTY)));
    }
}
