package app.chatelaine.testing.screens;

import app.chatelaine.desktop.accounts.MainWindowScreens;
import app.chatelaine.desktop.boot.PlacesScreens;
import app.chatelaine.desktop.boot.RotationStates;
import app.chatelaine.desktop.boot.StartFailureScreens;
import app.chatelaine.desktop.editor.EditorScreens;
import app.chatelaine.desktop.quicksearch.QuickSearchScreens;
import app.chatelaine.desktop.settings.PagesScreens;
import app.chatelaine.desktop.shared.PartsScreens;
import java.util.List;
import java.util.stream.Stream;

/** Every screen in every state. A new one is named here, and is in the gallery and in every check from then on. */
public final class AllScreens {
    private static final List<Screen> ALL = Stream.of(
                    MainWindowScreens.all(),
                    EditorScreens.all(),
                    PlacesScreens.all(),
                    RotationStates.all(),
                    QuickSearchScreens.all(),
                    PagesScreens.all(),
                    StartFailureScreens.all(),
                    PartsScreens.all())
            .flatMap(List::stream)
            .toList();

    private AllScreens() {}

    public static List<Screen> all() {
        return ALL;
    }
}
