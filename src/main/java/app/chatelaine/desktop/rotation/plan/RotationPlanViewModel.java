package app.chatelaine.desktop.rotation.plan;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.rotation.CalendarText;
import app.chatelaine.core.rotation.RotationSchedule;
import app.chatelaine.core.rotation.RotationSchedule.Day;
import app.chatelaine.core.service.Service.Mark;
import app.chatelaine.core.staleness.Age;
import app.chatelaine.core.staleness.Staleness;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.desktop.shared.RotationWords.Said;
import app.chatelaine.desktop.shared.RotationWords.Tone;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.model.AccountRow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which keys are replaced on which days. */
public final class RotationPlanViewModel {
    /** Keys a day at most. */
    public static final int MOST = 50;

    private static final int USUAL = 2;

    private final List<AccountRow> rows;
    private final Messages messages;
    private final InstantSource clock;
    private final Background background;
    private final BiFunction<Path, String, Outcome<Done>> write;
    private final ZoneId zone;
    private final LocalDate today;
    private final DateTimeFormatter dayWords;

    private final IntegerProperty perDay = new SimpleIntegerProperty(USUAL);
    private final ObservableList<DayLine> days = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private RotationSchedule schedule = new RotationSchedule(List.of());

    /** @param write puts a text into a file, and blocks */
    public RotationPlanViewModel(
            List<AccountRow> rows,
            Messages messages,
            InstantSource clock,
            ZoneId zone,
            Background background,
            BiFunction<Path, String, Outcome<Done>> write) {
        this.rows = List.copyOf(rows);
        this.messages = messages;
        this.clock = clock;
        this.background = background;
        this.write = write;
        this.zone = zone;
        today = LocalDate.ofInstant(clock.instant(), zone);
        var locale = messages.bundle().getLocale();
        dayWords = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale);
        perDay.subscribe(now -> plan());
    }

    /** 1 to {@value #MOST}. */
    public IntegerProperty perDayProperty() {
        return perDay;
    }

    public ObservableList<DayLine> days() {
        return days;
    }

    /** What came of an export; nothing before. */
    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** How many keys there are to replace. */
    public int keys() {
        return schedule.days().stream().mapToInt(day -> day.accounts().size()).sum();
    }

    /** The keys of the first day. */
    public List<AccountId> first() {
        return schedule.days().isEmpty()
                ? List.of()
                : schedule.days().getFirst().accounts().stream()
                        .map(Account::id)
                        .toList();
    }

    private void plan() {
        Map<Account, Age> ages = new LinkedHashMap<>();
        rows.forEach(
                row -> ages.put(row.state().account(), row.state().standing().age()));
        schedule = RotationSchedule.of(ages, today, Math.clamp(perDay.get(), 1, MOST));
        days.setAll(schedule.days().stream().map(this::day).toList());
    }

    private DayLine day(Day day) {
        return new DayLine(
                dayWords.format(day.date()),
                day.accounts().stream().map(this::key).toList());
    }

    private KeyLine key(Account account) {
        var state = rows.stream()
                .filter(row -> row.id().equals(account.id()))
                .findFirst()
                .orElseThrow()
                .state();
        var age = state.standing().age();
        String standing = messages.get("rotation.schedule.why." + age.staleness());
        var end = age.expiresAt();
        if (age.staleness() == Staleness.EXPIRED && end != null) {
            long ago = ChronoUnit.DAYS.between(LocalDate.ofInstant(end, zone), today);
            standing = messages.get("overview.week.EXPIRED", ago);
        }
        String why = age.staleness() == Staleness.EXPIRED || age.days() == null
                ? messages.get(
                        "rotation.schedule.why.to",
                        standing,
                        account.placements().size())
                : messages.get(
                        "rotation.schedule.why",
                        standing,
                        age.days(),
                        age.limitDays(),
                        account.placements().size());
        return new KeyLine(state.mark(), account.name(), state.serviceName(), why);
    }

    /** Writes the plan as a calendar. */
    public void export(Path file) {
        Map<String, String> names = new LinkedHashMap<>();
        rows.forEach(
                row -> names.put(row.state().account().serviceId(), row.state().serviceName()));
        String text = CalendarText.of(
                schedule,
                messages,
                account -> names.getOrDefault(account.serviceId(), account.serviceId()),
                clock.instant());
        background.run(
                Lane.FILES,
                () -> write.apply(file, text),
                outcome -> said.set(outcome.fold(
                        done -> new Said(State.GOOD, Tone.GOOD, messages.get("export.done", file.toString()), ""),
                        problem -> new Said(
                                State.BAD,
                                Tone.BAD,
                                messages.of(problem),
                                messages.adviceOn(problem).orElse("")))));
    }

    /** A day and its keys, the riskiest first. */
    public record DayLine(String date, List<KeyLine> keys) {
        public DayLine {
            keys = List.copyOf(keys);
        }
    }

    /** @param why how old it is, or when it ended, and to how many destinations it is written */
    public record KeyLine(Mark mark, String name, String service, String why) {}
}
