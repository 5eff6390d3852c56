package app.chatelaine.desktop.shared.key;

import app.chatelaine.core.discovery.KeyDoubt;
import app.chatelaine.core.discovery.KeyPaste;
import app.chatelaine.core.discovery.KeyPaste.Removed;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import java.text.ListFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in sentences what was made of a paste. */
final class KeyWords {
    private final Messages messages;

    KeyWords(Messages messages) {
        this.messages = messages;
    }

    /** What was taken off, how long the key is, whether it is new here. */
    String facts(KeyPaste paste, List<String> alsoTaken, Comparison comparison) {
        var sentences = new ArrayList<String>();
        if (!paste.removed().isEmpty()) {
            sentences.add(messages.get(
                    "editor.key.removed",
                    list(paste.removed().stream().map(what -> word(what, paste)).toList())));
        }
        if (!alsoTaken.isEmpty()) {
            sentences.add(messages.get("editor.key.alsoTaken", list(alsoTaken)));
        }
        sentences.add(messages.get(lengthKey(comparison), paste.secret().length()));
        return String.join(" ", sentences);
    }

    /** The doubt as one sentence. */
    String doubt(KeyDoubt doubt, KeyPaste paste, @Nullable Service service) {
        return messages.get("editor.key.doubt." + doubt, paste.lines(), service == null ? "" : service.name());
    }

    /** What to do about it, or what is known of the keys that are looked for. */
    String doubtDetail(KeyDoubt doubt, @Nullable Service service) {
        String hint = service == null ? null : service.keyShape().hint();
        return doubt == KeyDoubt.SHAPE && hint != null
                ? messages.get("editor.key.doubt.SHAPE.hint", hint)
                : messages.get("editor.key.doubt." + doubt + ".detail");
    }

    private static String lengthKey(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Running running -> "editor.key.length";
            case Comparison.NewKey fresh -> "editor.key.length.new";
            case Comparison.Known known -> "editor.key.length";
            case Comparison.Unknown unknown -> "editor.key.length.unknown";
        };
    }

    private String word(Removed removed, KeyPaste paste) {
        return messages.get("editor.key.removed." + removed, paste.variable().orElse(""));
    }

    private String list(List<String> words) {
        Locale locale = messages.bundle().getLocale();
        return ListFormat.getInstance(
                        locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale,
                        ListFormat.Type.STANDARD,
                        ListFormat.Style.FULL)
                .format(words);
    }
}
