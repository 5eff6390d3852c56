package app.chatelaine.adapters.clipboard;

import app.chatelaine.core.quickcopy.SecretClipboard;
import app.chatelaine.core.secret.Secret;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/**
 * JavaFX's clipboard. It never touches the primary selection of X11, and only plain text is ever read from it: JavaFX would
 * deserialize anything else.
 */
final class FxClipboard implements SecretClipboard {
    private final Map<DataFormat, byte[]> marks;

    /** @param marks names and bytes, which JavaFX hands to the system as they are, but not to that of macOS */
    FxClipboard(Map<String, byte[]> marks) {
        this.marks =
                marks.entrySet().stream().collect(Collectors.toMap(mark -> format(mark.getKey()), Map.Entry::getValue));
    }

    @Override
    public Put put(Secret secret) {
        var content = new ClipboardContent();
        content.putString(secret.reveal());
        marks.forEach((format, bytes) -> content.put(format, ByteBuffer.wrap(bytes)));
        var clipboard = Clipboard.getSystemClipboard();
        if (!clipboard.setContent(content)) {
            return Put.REFUSED;
        }
        return clipboard.getContentTypes().containsAll(marks.keySet()) ? Put.CONCEALED : Put.PLAIN;
    }

    @Override
    public Optional<Secret> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).map(Secret::copyOf);
    }

    @Override
    public void clear() {
        Clipboard.getSystemClipboard().clear();
    }

    /** There must not be two of one name in a process. */
    private static DataFormat format(String name) {
        return Optional.ofNullable(DataFormat.lookupMimeType(name)).orElseGet(() -> new DataFormat(name));
    }
}
