package app.chatelaine.desktop.shared.fields;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole number in a range, or, where that is allowed, nothing. */
public final class NumberEntry {
    private final Entry entry;
    private final int least;
    private final int most;

    /** @param sentence says what fits */
    public NumberEntry(int least, int most, boolean required, String sentence) {
        this.least = least;
        this.most = most;
        entry = new Entry(value ->
                read(value) != null || (value.isEmpty() && !required) ? Optional.empty() : Optional.of(sentence));
    }

    public Entry entry() {
        return entry;
    }

    public void load(@Nullable Integer number) {
        entry.set(number == null ? "" : number.toString());
    }

    /** The number, or null when nothing or nothing sensible is written. */
    public @Nullable Integer number() {
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
