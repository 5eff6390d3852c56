package app.chatelaine.desktop.boot;

import app.chatelaine.desktop.fx.FxThread;
import app.chatelaine.desktop.shared.Theme;
import app.chatelaine.desktop.shared.model.Browser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The windows that are open: the user's own and, where it is asked for, one on the demo. The last one ends the program. */
final class Windows {
    private final FxThread screen;
    private final Browser browser;
    private final Runnable lastClosed;
    private final Theme theme = new Theme();
    private final Map<Opened, MainWindow> open = new LinkedHashMap<>();
    private boolean openingDemo;

    /** @param lastClosed runs when no window is open any more */
    Windows(FxThread screen, Browser browser, Runnable lastClosed) {
        this.lastClosed = lastClosed;
        this.screen = screen;
        this.browser = browser;
    }

    MainWindow open(Opened opened, Stage stage) {
        Platform.setImplicitExit(false);
        var window =
                new MainWindow(opened, screen, stage, theme, browser, () -> openDemo(opened), () -> closed(opened));
        opened.passphrases().askIn(window.passphraseWindow());
        open.put(opened, window);
        window.begin();
        return window;
    }

    /** Says that something went wrong inside, where the user looks first. */
    void tell(Throwable thrown) {
        open.values().stream().findFirst().ifPresent(window -> window.tell(thrown));
    }

    private void openDemo(Opened from) {
        var there = demo();
        if (there.isPresent()) {
            there.get().toFront();
            return;
        }
        var asking = open.get(from);
        if (openingDemo || asking == null) {
            return;
        }
        openingDemo = true;
        var settings = asking.settings();
        asking.run(() -> from.openDemo(settings), outcome -> {
            openingDemo = false;
            outcome.handle(demo -> open(demo, new Stage()), asking::tell);
        });
    }

    private Optional<MainWindow> demo() {
        return open.entrySet().stream()
                .filter(entry -> entry.getKey().demo())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void closed(Opened opened) {
        open.remove(opened);
        if (open.isEmpty()) {
            lastClosed.run();
        }
    }
}
