package app.chatelaine.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.FakeNotifier;
import app.chatelaine.testing.NotifierContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchPartsTest {

    @ParameterizedTest(name = "{0}: desktop {1}, tray {2}")
    @CsvSource({
        "Linux,      shows,   shows,   desktop",
        "Linux,      does not, shows,   window",
        "Linux,      does not, does not, window",
        "Windows 11, shows,   shows,   tray",
        "Windows 11, shows,   does not, window",
        "Mac OS X,   shows,   shows,   tray",
        "Mac OS X,   shows,   does not, window",
    })
    void WCH_11_each_system_has_its_own_notifications_and_then_the_window(
            String system, String desktopDoes, String trayDoes, String who) {
        var desktop = new FakeNotifier();
        desktop.fail(!desktopDoes.equals("shows"));
        var window = new FakeNotifier();
        var tray = new ArrayList<String>();

        var shown = WatchParts.notifier(
                        system, desktop, message -> trayDoes.equals("shows") && tray.add(message.title()), window)
                .show(NotifierContract.WORK);

        assertThat(shown.isOk()).isTrue();
        assertThat(List.of(desktop.shown().size(), tray.size(), window.shown().size()))
                .isEqualTo(
                        switch (who) {
                            case "desktop" -> List.of(1, 0, 0);
                            case "tray" -> List.of(0, 1, 0);
                            default -> List.of(0, 0, 1);
                        });
    }
}
