package app.chatelaine.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.Picture;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of the window that shows in place of the main one. */
@Tag("gallery")
class StartFailureGalleryTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void folder_that_cannot_be_read(Locale locale) {
        var problem = Problem.of(ProblemCode.FILE_UNREADABLE, "/home/me/.local/share/chatelaine", "access denied");
        assertThat(OnFx.call(() -> {
                    var stage = new Stage();
                    StartFailureWindow.show(stage, StartFailure.of(problem, Messages.of(locale)), text -> {});
                    var picture = Picture.take("start-failed-" + locale, stage.getScene());
                    stage.hide();
                    return picture;
                }))
                .isNotEmptyFile();
    }
}
