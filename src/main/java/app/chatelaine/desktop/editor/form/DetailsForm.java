package app.chatelaine.desktop.editor.form;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.fields.Entry;
import app.chatelaine.desktop.shared.fields.NumberEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What may be said about an account and mostly is not. */
public final class DetailsForm {
    private final ObjectProperty<@Nullable LocalDate> created = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper createdProblem = new ReadOnlyStringWrapper("");
    private final Entry tags = new Entry(text -> Optional.empty());
    private final StringProperty notes = new SimpleStringProperty("");
    private final BooleanProperty plainHttp = new SimpleBooleanProperty();
    private final NumberEntry staleAfterDays;
    private final NumberEntry timeoutSeconds;
    private final NumberEntry retries;
    private final InstantSource clock;
    private final ZoneId zone;

    DetailsForm(Messages messages, InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        staleAfterDays = number(messages, 1, 3650);
        timeoutSeconds = number(messages, 1, 300);
        retries = number(messages, 0, 10);
        created.subscribe(
                day -> createdProblem.set(isInFuture(day) ? messages.get("editor.problem.createdInFuture") : ""));
    }

    /** The day the key was made; null when nobody knows. */
    public ObjectProperty<@Nullable LocalDate> createdProperty() {
        return created;
    }

    public ReadOnlyStringProperty createdProblemProperty() {
        return createdProblem.getReadOnlyProperty();
    }

    /** Words between commas. */
    public Entry tags() {
        return tags;
    }

    public StringProperty notesProperty() {
        return notes;
    }

    public BooleanProperty plainHttpProperty() {
        return plainHttp;
    }

    public NumberEntry staleAfterDays() {
        return staleAfterDays;
    }

    public NumberEntry timeoutSeconds() {
        return timeoutSeconds;
    }

    public NumberEntry retries() {
        return retries;
    }

    void load(Account account) {
        var key = account.key();
        created.set(
                key.createdAt() == null ? null : key.createdAt().atZone(zone).toLocalDate());
        tags.set(String.join(", ", account.tags()));
        notes.set(account.notes());
        plainHttp.set(account.limits().plainHttp());
        staleAfterDays.load(account.limits().staleAfterDays());
        timeoutSeconds.load(account.limits().timeoutSeconds());
        retries.load(account.limits().retries());
    }

    List<String> tagList() {
        return Arrays.stream(tags.value().split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    Limits limits() {
        return new Limits(staleAfterDays.number(), timeoutSeconds.number(), retries.number(), plainHttp.get());
    }

    /** The first moment of the day that is given. */
    @Nullable Instant createdAt() {
        return created.get() == null ? null : created.get().atStartOfDay(zone).toInstant();
    }

    /** {@code key} with the day of creation that the form says; one that was not changed keeps its hour and its source. */
    KeyFacts applyTo(KeyFacts key) {
        var day = created.get();
        var dayBefore =
                key.createdAt() == null ? null : key.createdAt().atZone(zone).toLocalDate();
        if (Objects.equals(day, dayBefore)) {
            return key;
        }
        return day == null
                ? key.withCreated(key.storedAt(), CreatedSource.STORED)
                : key.withCreated(day.atStartOfDay(zone).toInstant(), CreatedSource.USER);
    }

    boolean isGood() {
        return numbers().allMatch(Entry::isGood) && createdProblem.get().isEmpty();
    }

    void touch() {
        numbers().forEach(Entry::touch);
    }

    private Stream<Entry> numbers() {
        return Stream.of(staleAfterDays.entry(), timeoutSeconds.entry(), retries.entry());
    }

    private static NumberEntry number(Messages messages, int least, int most) {
        return new NumberEntry(least, most, false, messages.get("editor.problem.number", least, most));
    }

    private boolean isInFuture(@Nullable LocalDate day) {
        return day != null && day.isAfter(clock.instant().atZone(zone).toLocalDate());
    }
}
