package app.chatelaine.desktop.overview;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One part of the picture under its name. */
final class Card extends VBox {
    Card(String title, Node content) {
        getStyleClass().add("card");
        var heading = new Label(title);
        heading.getStyleClass().add("section-title");
        setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(heading, content);
    }
}
