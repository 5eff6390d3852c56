package app.chatelaine.desktop.boot;

import app.chatelaine.adapters.log.Logging;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.desktop.fx.FxThread;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.testing.OnFx;
import app.chatelaine.wiring.Program;
import app.chatelaine.wiring.StartOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window over the real program in a folder of the test, with a keychain that forgets.
 *
 * @param allClosed is done once the window and all that it opened are closed
 */
record TestWindow(Stage stage, MainWindow main, CountDownLatch allClosed) {
    private static final int PATIENCE_SECONDS = 20;

    static TestWindow open(Path home) {
        return open(home, program -> {});
    }

    /** @param first what the window's own program does before there is a window; its keys are there as long as it is */
    static TestWindow open(Path home, Consumer<Program> first) {
        var opened = opened(home);
        first.accept(opened.program());
        return open(opened);
    }

    static TestWindow open(StartOptions options) {
        return open(opened(options));
    }

    private static TestWindow open(Opened opened) {
        var closed = new CountDownLatch(1);
        return OnFx.call(() -> {
            var stage = new Stage();
            var main = new Windows(new FxThread(), url -> {}, closed::countDown).open(opened, stage);
            stage.requestFocus();
            return new TestWindow(stage, main, closed);
        });
    }

    private static Opened opened(Path home) {
        return opened(new StartOptions(home, "memory", false, false));
    }

    private static Opened opened(StartOptions options) {
        return switch (Start.with(options)) {
            case Opened opened -> opened;
            case StartFailure failure -> throw new AssertionError(failure.report());
        };
    }

    /** Adds an account as another program would, which has only the folder in common with the window. */
    static void addElsewhere(Path home, String name) {
        addElsewhere(home, "ionworks", name, Map.of());
    }

    static void addElsewhere(Path home, String serviceId, String name, Map<String, String> fields) {
        try (Program other = opened(home).program()) {
            add(other, serviceId, name, fields);
        }
    }

    /** Its key is {@code name} forty times. */
    static void add(Program program, String serviceId, String name, Map<String, String> fields) {
        try (var key = Secret.copyOf(name.repeat(40))) {
            var draft = new AccountDraft(
                    serviceId, name, "production", null, fields, List.of(), "", null, Expiry.UNSTATED, Limits.NONE);
            var service = program.catalogue().find(serviceId).orElseThrow();
            if (program.accounts().add(service, draft, key) instanceof Failed<?>(var problem)) {
                throw new AssertionError(problem);
            }
        }
    }

    static List<Stage> stages() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.getTitle() != null && stage.getTitle().startsWith("Chatelaine"))
                .toList();
    }

    /** Waits for what the FX thread does when its background work is done. */
    static void until(String what, BooleanSupplier done) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> OnFx.call(done::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }

    static TableView<AccountRow> table(Stage stage) {
        @SuppressWarnings("unchecked")
        var table = (TableView<AccountRow>) stage.getScene().lookup(".accounts-table");
        return table;
    }

    TableView<AccountRow> table() {
        return table(stage);
    }

    /** Waits for a node that matches and is to be seen. */
    Node node(String selector) {
        until(selector, () -> {
            Node found = stage.getScene().lookup(selector);
            return found != null && found.isVisible();
        });
        return OnFx.call(() -> stage.getScene().lookup(selector));
    }

    boolean has(String selector) {
        return OnFx.call(() -> stage.getScene().lookup(selector) != null);
    }

    /** Presses a key, wherever the focus is. */
    void press(KeyCode code, KeyCombination.Modifier... modifiers) {
        new FxRobot().push(new KeyCodeCombination(code, modifiers));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void type(String text) {
        new FxRobot().write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    boolean isOpen() {
        return OnFx.call(stage::isShowing);
    }

    /** Closes the window as its frame does, and waits until its program has ended. */
    void close() {
        OnFx.run(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        try {
            if (!allClosed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the program did not end");
            }
            // Else Windows would keep the file of the log, and its folder with it.
            Logging.off();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
