package app.chatelaine.desktop.settings;

import app.chatelaine.core.settings.WatchSettings.Interval;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.fields.ChoiceChips;
import app.chatelaine.desktop.shared.fields.FieldRow;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** What the program does while its window is closed or nobody looks at it. */
public final class BackgroundView extends View {
    private static final List<LocalTime> HALF_HOURS = IntStream.range(0, 48)
            .mapToObj(half -> LocalTime.MIN.plusMinutes(half * 30L))
            .toList();

    private final BackgroundChoices choices;
    private final SessionStart sessionStart;
    private final Messages messages;

    @FXML
    private FieldRow closingRow;

    @FXML
    private CheckBox closeToTray;

    @FXML
    private FieldRow startRow;

    @FXML
    private CheckBox autostart;

    @FXML
    private FieldRow checksRow;

    @FXML
    private ChoiceChips<Interval> checks;

    @FXML
    private FieldRow quietRow;

    @FXML
    private ComboBox<LocalTime> quietFrom;

    @FXML
    private ComboBox<LocalTime> quietTo;

    @FXML
    private CheckBox weeklyDigest;

    public BackgroundView(BackgroundChoices choices, SessionStart sessionStart, Messages messages) {
        this.choices = choices;
        this.sessionStart = sessionStart;
        this.messages = messages;
    }

    @Override
    protected void loaded() {
        checks.offer(List.of(Interval.values()), choice -> messages.get("settings.checks." + choice), false);
        closingRow.help(messages.get("settings.closing.help"));
        checksRow.help(messages.get("settings.checks.help"));
        quietRow.labels(quietFrom);
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.bindBoth(closeToTray.selectedProperty(), choices.closeToTrayProperty());
        subscriptions.bindBoth(autostart.selectedProperty(), sessionStart.onProperty());
        subscriptions.on(sessionStart.knownProperty(), known -> autostart.setDisable(!known));
        subscriptions.add(startRow.watch(sessionStart.failureProperty(), autostart));
        SettingsView.tie(subscriptions, checks, choices.intervalProperty());
        tie(subscriptions, quietFrom, choices.quietFromProperty());
        tie(subscriptions, quietTo, choices.quietToProperty());
        subscriptions.on(choices.quietFromProperty(), time -> sayQuiet());
        subscriptions.on(choices.quietToProperty(), time -> sayQuiet());
        subscriptions.bindBoth(weeklyDigest.selectedProperty(), choices.weeklyDigestProperty());
    }

    private static void tie(Subscriptions subscriptions, ComboBox<LocalTime> box, ObjectProperty<LocalTime> property) {
        subscriptions.on(property, time -> {
            if (!box.getItems().contains(time)) {
                box.getItems().setAll(halfHoursAnd(time));
            }
            box.setValue(time);
        });
        subscriptions.add(box.valueProperty().subscribe((@Nullable LocalTime time) -> {
            if (time != null) {
                property.set(time);
            }
        }));
    }

    /** A time that the file has, such as 22:15, can be chosen again. */
    private static List<LocalTime> halfHoursAnd(LocalTime time) {
        return IntStream.concat(
                        HALF_HOURS.stream().mapToInt(LocalTime::toSecondOfDay), IntStream.of(time.toSecondOfDay()))
                .distinct()
                .sorted()
                .mapToObj(LocalTime::ofSecondOfDay)
                .toList();
    }

    private void sayQuiet() {
        var from = choices.quietFromProperty().get();
        var to = choices.quietToProperty().get();
        quietRow.help(from.equals(to) ? messages.get("settings.quiet.none") : messages.get("settings.quiet.help", to));
    }
}
