package app.chatelaine.adapters.clipboard;

import app.chatelaine.core.quickcopy.SecretClipboard;
import app.chatelaine.core.secret.Secret;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** JavaFX's clipboard. It never touches the primary selection of X11, and only plain text is ever read from it. */
public final class FxClipboard implements SecretClipboard {

    @Override
    public boolean put(Secret secret) {
        var content = new ClipboardContent();
        content.putString(secret.reveal());
        return Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Optional<Secret> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).map(Secret::copyOf);
    }

    @Override
    public void clear() {
        Clipboard.getSystemClipboard().clear();
    }
}
