package app.chatelaine.desktop.passphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.FxThread;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.passphrase.PassphraseViewModel.Mode;
import app.chatelaine.desktop.shared.Theme;
import app.chatelaine.testing.OnFx;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PassphraseWindowTest {
    private static final Messages MESSAGES = Messages.of(Locale.ENGLISH);

    private Optional<PassphraseWindow> window = Optional.empty();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Region(), 300, 200));
        stage.show();
        window = Optional.of(
                new PassphraseWindow(new FxThread(), new Theme(), new FxmlLoader(MESSAGES), MESSAGES, Optional::empty));
    }

    @Test
    void what_is_typed_reaches_the_one_who_waits(FxRobot robot) throws TimeoutException {
        var answer = ask(robot);
        robot.write("four words of chance");
        robot.push(KeyCode.ENTER);

        assertThat(result(answer).map(Secret::reveal)).hasValue("four words of chance");
    }

    @Test
    void escape_is_no_answer(FxRobot robot) throws TimeoutException {
        var answer = ask(robot);
        robot.push(KeyCode.ESCAPE);

        assertThat(result(answer)).isEmpty();
    }

    @Test
    void the_screen_cannot_wait_for_itself() {
        OnFx.run(() -> assertThatIllegalStateException()
                .isThrownBy(() -> window.orElseThrow().ask("vault", Mode.OPEN)));
    }

    private CompletableFuture<Optional<Secret>> ask(FxRobot robot) throws TimeoutException {
        var answer = CompletableFuture.supplyAsync(() -> window.orElseThrow().ask("/home/me/vault", Mode.OPEN));
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> robot.lookup("#first")
                        .match(NodeQueryUtils.isVisible())
                        .tryQuery()
                        .isPresent());
        // Without a window manager both windows think that they have the keyboard.
        robot.clickOn("#first");
        return answer;
    }

    private static Optional<Secret> result(CompletableFuture<Optional<Secret>> answer) {
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
