package app.chatelaine.adapters.tray;

import app.chatelaine.adapters.keychain.secretservice.SessionBus;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayAction.Command;
import app.chatelaine.core.quickcopy.TrayAction.Copy;
import app.chatelaine.core.quickcopy.TrayContent;
import app.chatelaine.core.quickcopy.TrayContent.Mood;
import app.chatelaine.core.quickcopy.TrayItem;
import app.chatelaine.core.quickcopy.TrayItem.Choice;
import app.chatelaine.core.quickcopy.TrayStatus;
import java.util.List;
import java.util.concurrent.Executors;

/** A program with a tray of this system; says what becomes of it, and shows anew for every line that it reads. */
final class TrayChild {
    private TrayChild() {}

    public static void main(String[] arguments) throws Exception {
        var worker =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        var screen =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        var listener = new Tray.Listener() {
            @Override
            public void chosen(TrayAction action) {
                System.out.println("chosen " + (action instanceof Copy(var id) ? "copy " + id : action));
            }

            @Override
            public void statusChanged(TrayStatus status) {
                System.out.println(status);
            }
        };
        var tray = Trays.here(() -> SessionBus.find(System.getenv())).open(worker, screen, listener);
        var mood = Mood.valueOf(arguments[0]);
        List<TrayItem> items = List.of(
                new Choice("ION · OPENAI_API_KEY", new Copy(new AccountId("abcd"))),
                TrayItem.Rule.RULE,
                new Choice("Search…", Command.SEARCH),
                new Choice("Quit", Command.QUIT));
        do {
            screen.submit(() -> tray.show(new TrayContent(mood, "Chatelaine", items)))
                    .get();
        } while (System.in.read() >= 0);
        System.exit(0);
    }
}
