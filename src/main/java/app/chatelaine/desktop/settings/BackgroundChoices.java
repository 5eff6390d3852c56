package app.chatelaine.desktop.settings;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.WatchSettings;
import app.chatelaine.core.settings.WatchSettings.Interval;
import java.time.LocalTime;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The part of the settings that says what the program does while nobody looks at it. */
public final class BackgroundChoices {
    private static final WatchSettings OR = WatchSettings.DEFAULT;

    private final BooleanProperty closeToTray = new SimpleBooleanProperty(true);
    private final ObjectProperty<Interval> interval = new SimpleObjectProperty<>(OR.interval());
    private final ObjectProperty<LocalTime> quietFrom = new SimpleObjectProperty<>(OR.quietFrom());
    private final ObjectProperty<LocalTime> quietTo = new SimpleObjectProperty<>(OR.quietTo());
    private final BooleanProperty weeklyDigest = new SimpleBooleanProperty(OR.weeklyDigest());

    BackgroundChoices() {}

    public BooleanProperty closeToTrayProperty() {
        return closeToTray;
    }

    /** Between two checks of one key. */
    public ObjectProperty<Interval> intervalProperty() {
        return interval;
    }

    /** Time of day; the same as {@link #quietToProperty} for no quiet hours. */
    public ObjectProperty<LocalTime> quietFromProperty() {
        return quietFrom;
    }

    public ObjectProperty<LocalTime> quietToProperty() {
        return quietTo;
    }

    public BooleanProperty weeklyDigestProperty() {
        return weeklyDigest;
    }

    Stream<ObservableValue<?>> all() {
        return Stream.of(closeToTray, interval, quietFrom, quietTo, weeklyDigest);
    }

    void show(Settings settings) {
        closeToTray.set(settings.closeToTray());
        interval.set(settings.watch().interval());
        quietFrom.set(settings.watch().quietFrom());
        quietTo.set(settings.watch().quietTo());
        weeklyDigest.set(settings.watch().weeklyDigest());
    }

    WatchSettings watch() {
        return new WatchSettings(interval.get(), quietFrom.get(), quietTo.get(), weeklyDigest.get());
    }
}
