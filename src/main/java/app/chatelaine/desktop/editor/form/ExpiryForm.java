package app.chatelaine.desktop.editor.form;

import app.chatelaine.core.account.Expiry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** When the key ends: one of a few usual spans, never, a date, or nothing said. */
public final class ExpiryForm {
    private static final Map<Choice, Expiry> FIXED = Map.of(
            Choice.DAYS_30, new Expiry.After(Period.ofDays(30)),
            Choice.DAYS_90, new Expiry.After(Period.ofDays(90)),
            Choice.YEAR, new Expiry.After(Period.ofYears(1)),
            Choice.NEVER, Expiry.NEVER,
            Choice.UNSTATED, Expiry.UNSTATED);

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.UNSTATED);
    private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
    private final ZoneId zone;
    private Expiry before = Expiry.UNSTATED;
    private Choice choiceBefore = Choice.UNSTATED;

    ExpiryForm(ZoneId zone) {
        this.zone = zone;
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** The day of {@link Choice#DATE}; null until one is chosen. */
    public ObjectProperty<@Nullable LocalDate> dateProperty() {
        return date;
    }

    /** Shows {@code expiry}; one that is no choice of this form stays as it is until another is chosen. */
    void load(Expiry expiry) {
        before = expiry;
        choiceBefore = FIXED.entrySet().stream()
                .filter(fixed -> fixed.getValue().equals(expiry))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(expiry instanceof Expiry.At ? Choice.DATE : Choice.OTHER);
        choice.set(choiceBefore);
        date.set(expiry instanceof Expiry.At(var instant) ? instant.atZone(zone).toLocalDate() : null);
    }

    boolean isGood() {
        return choice.get() != Choice.DATE || date.get() != null;
    }

    /** What is chosen; a date counts as a whole, as it does on the command line, so the key ends with its last second. */
    Expiry expiry() {
        if (choice.get() == Choice.DATE) {
            return date.get() == null ? Expiry.UNSTATED : at(date.get());
        }
        return choice.get() == choiceBefore ? before : FIXED.getOrDefault(choice.get(), before);
    }

    private Expiry at(LocalDate day) {
        boolean same = before instanceof Expiry.At(var instant)
                && instant.atZone(zone).toLocalDate().equals(day);
        return same
                ? before
                : new Expiry.At(day.atTime(LocalTime.MAX)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(zone)
                        .toInstant());
    }

    /** The moment it comes to for a key made at {@code createdAt}, where there is one. */
    public Optional<Instant> end(Instant createdAt) {
        return switch (expiry()) {
            case Expiry.At(var instant) -> Optional.of(instant);
            case Expiry.After(var period) ->
                Optional.of(createdAt.atZone(zone).plus(period).toInstant());
            case Expiry.Never never -> Optional.empty();
            case Expiry.Unstated unstated -> Optional.empty();
        };
    }

    /** What can be chosen; the words for each are {@code editor.expires.NAME}. */
    public enum Choice {
        DAYS_30,
        DAYS_90,
        YEAR,
        NEVER,
        DATE,
        UNSTATED,
        /** Another span, which the form shows by no choice at all. */
        OTHER
    }
}
