package app.chatelaine.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.desktop.fx.FxThread;
import app.chatelaine.desktop.shared.model.Notices;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.Picture;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("gallery")
class WindowNotificationsGalleryTest {

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void an_expired_key(Theme theme) {
        var stage = OnFx.call(() -> {
            var made = new Stage();
            var scene = new Scene(new Region(), 800, 500);
            var look = new app.chatelaine.desktop.shared.Theme();
            look.use(new Settings(theme, "", 90, Map.of(), 14, 20, "auto", 100));
            look.dress(scene);
            made.setScene(scene);
            made.setX(20);
            made.setY(20);
            made.show();
            return made;
        });

        new WindowNotifications(new FxThread(), stage, new Notices(Messages.of(Locale.ENGLISH)))
                .show(new Notification(
                        "tag", "“work” has expired", "ION, Production. Its end date has passed.", null, true));
        TestWindow.until(
                "the notification, faded in", () -> popups().anyMatch(WindowNotificationsGalleryTest::isWhole));

        assertThat(OnFx.call(() -> {
                    var popup = popups().findFirst().orElseThrow();
                    return Picture.take(
                            "notification_" + theme.name().toLowerCase(Locale.ROOT) + "_en_own", popup.getScene());
                }))
                .exists();
        OnFx.run(() -> {
            popups().forEach(Window::hide);
            stage.hide();
        });
    }

    /** It grows and fades in. */
    private static boolean isWhole(Window popup) {
        var pane = (Region) popup.getScene().getRoot().lookup(".notification-bar > .pane");
        var title = pane.lookup(".title");
        return pane.getHeight() > 40
                && pane.getOpacity() == 1
                && title.getOpacity() == 1
                && title.getParent().getOpacity() == 1
                && pane.getParent().getOpacity() == 1
                && pane.getTranslateY() == 0;
    }

    private static Stream<Window> popups() {
        return List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance);
    }
}
