package app.chatelaine.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.core.settings.WatchSettings;
import app.chatelaine.core.settings.WatchSettings.Interval;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.InlineBackground;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.SampleServices;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsViewTest {
    private final FakeTimer timer = new FakeTimer(Instant.parse("2026-11-20T09:41:00Z"));
    private final Messages messages = Messages.of(Locale.ENGLISH);
    private final MemorySettingsFile file = new MemorySettingsFile();
    private final MemoryAutostart autostart = new MemoryAutostart();
    private final SettingsViewModel model = new SettingsViewModel(
            messages,
            file,
            autostart,
            new InlineBackground(),
            timer,
            new ActivityLog(timer),
            SampleServices.catalogue(),
            changed -> {});

    private Parent root = new Region();

    @BeforeEach
    void show() {
        var watch = new WatchSettings(Interval.DAILY, LocalTime.of(20, 15), LocalTime.of(9, 0), false);
        file.settings = new Settings(Theme.LIGHT, "", 90, Map.of("ion", 30), 14, 20, "auto", 100, watch, false, true);
        root = OnFx.call(() -> {
            model.load();
            var view = new FxmlLoader(messages)
                    .load(new SettingsView(model, messages, new FxmlLoader(messages), new NoFolder(), () -> {}));
            new Scene(view.root(), 900, 600).snapshot(null);
            return view.root();
        });
    }

    @Test
    void every_control_has_a_name_for_screen_readers() {
        var nameless = OnFx.call(() -> {
            var named = root.lookupAll(".field-label").stream()
                    .map(label -> ((Label) label).getLabelFor())
                    .filter(Objects::nonNull)
                    .toList();
            return root.lookupAll("*").stream()
                    .filter(node -> node instanceof ButtonBase
                            || node instanceof ComboBoxBase
                            || node instanceof TextInputControl)
                    .filter(node -> !isNamed(node, named))
                    .toList();
        });

        assertThat(nameless).isEmpty();
    }

    @Test
    void what_is_chosen_in_the_background_reaches_the_file() {
        OnFx.run(() -> {
            press("#closeToTray");
            press("#weeklyDigest");
            press("#autostart");
            times("#quietTo").setValue(LocalTime.of(7, 30));
            timer.advance(Saving.PAUSE);
        });

        assertThat(file.settings.closeToTray()).isTrue();
        assertThat(file.settings.watch())
                .isEqualTo(new WatchSettings(Interval.DAILY, LocalTime.of(20, 15), LocalTime.of(7, 30), true));
        assertThat(autostart.on).isTrue();
    }

    @Test
    void a_time_that_is_no_half_hour_is_offered_in_its_place() {
        var offered = OnFx.call(() -> List.copyOf(times("#quietFrom").getItems()));

        assertThat(offered).hasSize(49).isSorted().contains(LocalTime.of(20, 15));
    }

    private static boolean isNamed(Node node, List<Node> named) {
        String own = node instanceof Labeled labeled ? labeled.getText() : "";
        return named.contains(node) || !own.isEmpty() || node.getAccessibleText() != null;
    }

    private void press(String box) {
        ((CheckBox) root.lookup(box)).fire();
    }

    @SuppressWarnings("unchecked") // The file says what has the id.
    private ComboBox<LocalTime> times(String id) {
        return (ComboBox<LocalTime>) root.lookup(id);
    }

    private static final class NoFolder implements DataFolder {
        @Override
        public String path() {
            return "folder";
        }

        @Override
        public void open() {}
    }
}
