package app.chatelaine.desktop.boot;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.testing.screens.Screen;
import java.util.List;

/** The window that shows in place of the main one. */
public final class StartFailureScreens {
    private StartFailureScreens() {}

    public static List<Screen> all() {
        return List.of(Screen.own("start-failed", look -> {
            var problem = Problem.of(
                    ProblemCode.FILE_UNREADABLE,
                    "/home/me/.local/share/chatelaine",
                    look.messages().get("file.cause.denied"));
            return StartFailureWindow.scene(
                    StartFailure.of(problem, look.settings(), look.messages()), text -> {}, () -> {});
        }));
    }
}
