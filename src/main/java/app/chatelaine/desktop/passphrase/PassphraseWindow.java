package app.chatelaine.desktop.passphrase;

import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.passphrase.PassphraseViewModel.Mode;
import app.chatelaine.desktop.shared.Theme;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Asks for a passphrase in a window of its own: the keychain may need it while a sheet is open, which must stay as it is,
 * or before there is a main window.
 */
public final class PassphraseWindow {
    private final Executor screen;
    private final Theme theme;
    private final FxmlLoader loader;
    private final Messages messages;
    private final Supplier<Optional<Window>> owner;

    /**
     * @param screen runs what it gets on the FX thread
     * @param owner the window it belongs to, where there is one already
     */
    public PassphraseWindow(
            Executor screen, Theme theme, FxmlLoader loader, Messages messages, Supplier<Optional<Window>> owner) {
        this.screen = screen;
        this.theme = theme;
        this.loader = loader;
        this.messages = messages;
        this.owner = owner;
    }

    /**
     * Blocks until a person has answered, so never on the FX thread.
     *
     * @param vault the file it is for
     * @return the passphrase, to be closed by the caller; empty when the person gave none
     */
    public Optional<Secret> ask(String vault, Mode mode) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("the FX thread cannot wait for itself");
        }
        var answer = new CompletableFuture<char[]>();
        screen.execute(() -> open(vault, mode, answer));
        char[] passphrase = answer.join();
        try {
            return passphrase.length == 0 ? Optional.empty() : Optional.of(Secret.copyOf(passphrase));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private void open(String vault, Mode mode, CompletableFuture<char[]> answer) {
        var stage = new Stage();
        var model = new PassphraseViewModel(messages, vault, mode, passphrase -> {
            answer.complete(passphrase);
            stage.close();
        });
        var view = loader.load(new PassphraseView(model, messages));
        var body = new VBox(view.root());
        body.getStyleClass().add("window-body");
        body.getStylesheets().setAll(view.root().getStylesheets());
        var scene = new Scene(body);
        theme.dress(scene);
        owner.get().ifPresent(stage::initOwner);
        stage.initModality(Modality.APPLICATION_MODAL);
        stage.setTitle(messages.get("passphrase.title"));
        stage.setResizable(false);
        stage.setScene(scene);
        stage.setOnHidden(event -> {
            theme.forget(scene);
            model.cancel();
        });
        stage.show();
        view.firstFocus().requestFocus();
    }
}
