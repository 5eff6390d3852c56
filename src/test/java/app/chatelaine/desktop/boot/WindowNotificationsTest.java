package app.chatelaine.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.desktop.fx.FxThread;
import app.chatelaine.desktop.shared.Theme;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Notices;
import app.chatelaine.testing.OnFx;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class WindowNotificationsTest {
    private static final Notification NEWS =
            new Notification("tag", "“work” has expired", "ION, Production.", null, true);

    private final Stage stage = OnFx.call(Stage::new);
    private final Notices notices = new Notices(Messages.of(Locale.ENGLISH));
    private final WindowNotifications notifications = new WindowNotifications(new FxThread(), stage, notices);

    @AfterEach
    void hide() {
        OnFx.run(() -> {
            popups().forEach(Window::hide);
            stage.hide();
        });
    }

    @Test
    void WCH_11_they_stand_over_the_window_while_it_is_open() {
        OnFx.run(() -> {
            var scene = new Scene(new Region(), 800, 500);
            new Theme().dress(scene);
            stage.setScene(scene);
            stage.setX(20);
            stage.setY(20);
            stage.show();
        });

        assertThat(notifications.show(NEWS)).isEqualTo(Outcome.done());
        WaitForAsyncUtils.waitForFxEvents();

        TestWindow.until("the notification", () -> popups().anyMatch(WindowNotificationsTest::saysIt));
        assertThat(OnFx.call(notices::shown)).isEmpty();
    }

    @Test
    void WCH_11_they_wait_as_a_notice_while_it_is_closed() {
        notifications.show(NEWS);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(OnFx.call(notices::shown))
                .containsExactly(Notice.of(Notice.Topic.WATCH, Notice.Tone.BAD, NEWS.title()));
    }

    private static Stream<Window> popups() {
        return List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance);
    }

    private static boolean saysIt(Window popup) {
        return popup.getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .anyMatch(NEWS.title()::equals);
    }
}
