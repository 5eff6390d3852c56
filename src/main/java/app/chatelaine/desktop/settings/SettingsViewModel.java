package app.chatelaine.desktop.settings;

import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.instance.Autostart;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.core.settings.SettingsFile;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Timer;
import app.chatelaine.desktop.shared.fields.NumberEntry;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the user can choose. A change holds at once and is written soon; a number that does not fit changes nothing. */
public final class SettingsViewModel {
    private final Messages messages;
    private final SettingsFile file;
    private final Background background;
    private final Catalogue catalogue;
    private final Consumer<Settings> apply;
    private final Saving saving;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObjectProperty<String> language = new SimpleObjectProperty<>("");
    private final ObjectProperty<Integer> textScale = new SimpleObjectProperty<>(100);
    private final BooleanProperty lessMotion = new SimpleBooleanProperty();
    private final ObjectProperty<String> keychain = new SimpleObjectProperty<>("auto");
    private final NumberEntry staleAfterDays;
    private final NumberEntry dueSoonDays;
    private final NumberEntry clipboardSeconds;
    private final BackgroundChoices inBackground = new BackgroundChoices();
    private final SessionStart sessionStart;
    private final ObservableList<ServiceLimit> limits = FXCollections.observableArrayList();
    private Settings now = Settings.DEFAULT;
    private boolean showing;

    /** @param apply hears of every change at once, saved or not */
    public SettingsViewModel(
            Messages messages,
            SettingsFile file,
            Autostart autostart,
            Background background,
            Timer timer,
            ActivityLog log,
            Catalogue catalogue,
            Consumer<Settings> apply) {
        this.messages = messages;
        this.file = file;
        this.background = background;
        this.catalogue = catalogue;
        this.apply = apply;
        saving = new Saving(file, background, timer, log, messages);
        sessionStart = new SessionStart(autostart, background, log, messages);
        staleAfterDays = number(1, 3650);
        dueSoonDays = number(0, 365);
        clipboardSeconds = number(5, 300);
        Stream.of(theme, language, textScale, lessMotion, keychain).forEach(this::watch);
        inBackground.all().forEach(this::watch);
    }

    /** Reads the settings; until then there is nothing to choose. */
    public void load() {
        sessionStart.load();
        background.run(Lane.FILES, file::read, read -> {
            read.handle(this::show, problem -> {
                show(Settings.DEFAULT);
                saving.say(problem);
            });
            loaded.set(true);
        });
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public Saving saving() {
        return saving;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** A language tag, or empty for the system's. */
    public ObjectProperty<String> languageProperty() {
        return language;
    }

    /** Percent. */
    public ObjectProperty<Integer> textScaleProperty() {
        return textScale;
    }

    /** Whether nothing moves on screen, whatever the system says. */
    public BooleanProperty lessMotionProperty() {
        return lessMotion;
    }

    /** {@code auto}, {@code os} or {@code vault}. */
    public ObjectProperty<String> keychainProperty() {
        return keychain;
    }

    public NumberEntry staleAfterDays() {
        return staleAfterDays;
    }

    public NumberEntry dueSoonDays() {
        return dueSoonDays;
    }

    public NumberEntry clipboardSeconds() {
        return clipboardSeconds;
    }

    public BackgroundChoices inBackground() {
        return inBackground;
    }

    public SessionStart sessionStart() {
        return sessionStart;
    }

    /** Services with a limit of their own, in the order of their names. */
    public ObservableList<ServiceLimit> limits() {
        return limits;
    }

    /** Services that could get a limit of their own. */
    public List<Service> withoutLimit() {
        var taken = limits.stream().map(ServiceLimit::service).toList();
        return catalogue.services().stream()
                .filter(service -> !taken.contains(service))
                .toList();
    }

    public void addLimit(Service service) {
        limits.add(limit(service, now.staleAfterDays()));
        limits.sort((a, b) -> a.service().name().compareToIgnoreCase(b.service().name()));
        changed();
    }

    public void removeLimit(ServiceLimit limit) {
        limits.remove(limit);
        changed();
    }

    public void tryAgain() {
        saving.tryAgain();
    }

    /** Writes what is still waiting to be written; for when the screen closes. */
    public void leave() {
        saving.saveNow();
    }

    private void show(Settings settings) {
        showing = true;
        now = settings;
        theme.set(settings.theme());
        language.set(settings.language());
        textScale.set(settings.textScale());
        lessMotion.set(settings.lessMotion());
        keychain.set(settings.keychain());
        staleAfterDays.load(settings.staleAfterDays());
        dueSoonDays.load(settings.dueSoonDays());
        clipboardSeconds.load(settings.clipboardSeconds());
        inBackground.show(settings);
        limits.setAll(catalogue.services().stream()
                .filter(service -> settings.staleAfterDaysByService().containsKey(service.id()))
                .map(service -> limit(service, settings.staleAfterDays(service.id())))
                .toList());
        showing = false;
    }

    private ServiceLimit limit(Service service, int days) {
        var entry = number(1, 3650);
        entry.load(days);
        return new ServiceLimit(service, entry);
    }

    private NumberEntry number(int least, int most) {
        var entry = new NumberEntry(least, most, true, messages.get("settings.number", least, most));
        entry.entry().touch();
        watch(entry.entry().textProperty());
        return entry;
    }

    private void watch(ObservableValue<?> value) {
        value.subscribe((before, after) -> changed());
    }

    private void changed() {
        if (showing || !loaded.get()) {
            return;
        }
        var wanted = settings();
        if (!wanted.equals(now)) {
            now = wanted;
            apply.accept(wanted);
            saving.saveSoon(wanted);
        }
    }

    private Settings settings() {
        var own = limits.stream()
                .collect(Collectors.toMap(
                        limit -> limit.service().id(),
                        limit -> orBefore(
                                limit.days(), now.staleAfterDays(limit.service().id()))));
        now.staleAfterDaysByService().forEach((id, days) -> {
            if (catalogue.find(id).isEmpty()) {
                own.put(id, days);
            }
        });
        return new Settings(
                theme.get(),
                language.get(),
                orBefore(staleAfterDays, now.staleAfterDays()),
                own,
                orBefore(dueSoonDays, now.dueSoonDays()),
                orBefore(clipboardSeconds, now.clipboardSeconds()),
                keychain.get(),
                textScale.get(),
                inBackground.watch(),
                inBackground.closeToTrayProperty().get(),
                lessMotion.get());
    }

    private static int orBefore(NumberEntry entry, int before) {
        var number = entry.number();
        return number == null ? before : number;
    }
}
