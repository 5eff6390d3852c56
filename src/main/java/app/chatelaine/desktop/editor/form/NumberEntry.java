package app.chatelaine.desktop.editor.form;

import app.chatelaine.core.text.Messages;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole number in a range, or nothing. */
public final class NumberEntry {
    private final Entry entry;
    private final int least;
    private final int most;

    NumberEntry(int least, int most, Messages messages) {
        this.least = least;
        this.most = most;
        entry = new Entry(value -> value.isEmpty() || read(value) != null
                ? Optional.empty()
                : Optional.of(messages.get("editor.problem.number", least, most)));
    }

    public Entry entry() {
        return entry;
    }

    void load(@Nullable Integer number) {
        entry.set(number == null ? "" : number.toString());
    }

    /** The number, or null when nothing or nothing sensible is written. */
    @Nullable Integer number() {
        return read(entry.value());
    }

    private @Nullable Integer read(String value) {
        if (!value.matches("[0-9]{1,6}")) {
            return null;
        }
        int number = Integer.parseInt(value);
        return number >= least && number <= most ? number : null;
    }
}
