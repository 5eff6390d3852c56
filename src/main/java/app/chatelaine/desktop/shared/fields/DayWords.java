package app.chatelaine.desktop.shared.fields;

import app.chatelaine.core.text.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day as the program writes it, such as "1 Aug 2026"; also read as 2026-08-01. */
public final class DayWords extends StringConverter<@Nullable LocalDate> {
    private final DateTimeFormatter format;

    public DayWords(Messages messages) {
        var locale = messages.bundle().getLocale();
        format = DateTimeFormatter.ofPattern(
                messages.get("time.date"), locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale);
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : format.format(day);
    }

    /** @throws java.time.DateTimeException when it is no day, upon which the field goes back to what it was */
    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String day = text.strip();
        return day.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(day) : LocalDate.parse(day, format);
    }
}
