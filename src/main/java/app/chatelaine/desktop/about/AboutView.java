package app.chatelaine.desktop.about;

import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.ProgramVersion;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.model.Browser;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Version, licence, and the libraries with theirs; a name opens the page of its makers. */
public final class AboutView extends View {
    private final Messages messages;
    private final List<Library> known;
    private final Browser browser;
    private final Runnable close;

    @FXML
    private Label version;

    @FXML
    private VBox libraries;

    @FXML
    private Button done;

    /** @param close leaves the page */
    public AboutView(Messages messages, List<Library> libraries, Browser browser, Runnable close) {
        this.messages = messages;
        this.known = libraries;
        this.browser = browser;
        this.close = close;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return done;
    }

    @Override
    protected void loaded() {
        version.setText(messages.get("about.version", ProgramVersion.CURRENT));
        known.forEach(library -> libraries.getChildren().add(row(library)));
        done.setOnAction(event -> close.run());
    }

    @Override
    protected void attached(Subscriptions subscriptions) {}

    private Node row(Library library) {
        var name = new Hyperlink(library.name());
        name.setDisable(library.url().isEmpty());
        name.setOnAction(event -> browser.open(library.url()));
        var facts = new Label(messages.get("about.library", library.coordinates(), library.licence()));
        facts.getStyleClass().add("library-facts");
        facts.setWrapText(true);
        return new VBox(name, facts);
    }
}
