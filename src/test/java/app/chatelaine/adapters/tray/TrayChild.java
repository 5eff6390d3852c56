package app.chatelaine.adapters.tray;

import app.chatelaine.adapters.clipboard.SystemClipboards;
import app.chatelaine.adapters.keychain.secretservice.SessionBus;
import app.chatelaine.adapters.work.ThreadTimer;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.quickcopy.KeyClipboard;
import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayAction.Command;
import app.chatelaine.core.quickcopy.TrayAction.Copy;
import app.chatelaine.core.quickcopy.TrayContent;
import app.chatelaine.core.quickcopy.TrayContent.Mood;
import app.chatelaine.core.quickcopy.TrayItem;
import app.chatelaine.core.quickcopy.TrayItem.Choice;
import app.chatelaine.core.quickcopy.TrayMessage;
import app.chatelaine.core.quickcopy.TrayStatus;
import app.chatelaine.core.secret.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/**
 * A program with a tray of this system and a key that is copied by a choice in it, for three seconds; says what becomes of
 * both. It shows the tray anew for every line feed that it reads, says something there for every m, and
 * for every t whether AWT has started.
 */
final class TrayChild {
    private static final Duration STAY = Duration.ofSeconds(3);

    private TrayChild() {}

    /** @param arguments the mood of the icon, the key, the system whose tray it is */
    public static void main(String[] arguments) throws Exception {
        var worker =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        Executor screen = Platform::runLater;
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        var clipboard = new KeyClipboard(
                SystemClipboards.of("Linux"),
                new ThreadTimer(screen),
                InstantSource.system(),
                new SecureRandom(),
                state -> System.out.println(state.getClass().getSimpleName()));
        var listener = new Tray.Listener() {
            @Override
            public void chosen(TrayAction action) {
                if (action instanceof Copy(var id)) {
                    System.out.println("chosen copy " + id);
                    try (var key = Secret.copyOf(arguments[1])) {
                        clipboard.copy(key, "OPENAI_API_KEY", STAY);
                    }
                } else {
                    System.out.println("chosen " + action);
                }
            }

            @Override
            public void statusChanged(TrayStatus status) {
                System.out.println(status);
            }
        };
        var trays = new Trays(
                arguments[2],
                () -> SessionBus.find(System.getenv()),
                ProcessHandle.current().pid());
        var tray = trays.open(worker, screen, listener);
        var mood = Mood.valueOf(arguments[0]);
        List<TrayItem> items = List.of(
                new Choice("ION · OPENAI_API_KEY", new Copy(new AccountId("abcd"))),
                TrayItem.Rule.RULE,
                new Choice("Search…", Command.SEARCH),
                new Choice("Quit", Command.QUIT));
        for (int asked = '\n'; asked >= 0; asked = System.in.read()) {
            if (asked == 't') {
                // What is asked of the worker comes after what it has to do.
                worker.submit(() -> System.out.println(isAwtAwake() ? "AWT is awake" : "AWT sleeps"))
                        .get();
            } else if (asked == 'm') {
                System.out.println("said " + tray.say(new TrayMessage("work", "It expires.", true, Command.OPEN)));
            } else {
                screen.execute(() -> tray.show(new TrayContent(mood, "Chatelaine", items)));
            }
        }
        System.exit(0);
    }

    private static boolean isAwtAwake() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("AWT"));
    }
}
