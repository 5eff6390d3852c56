package app.chatelaine.desktop.shared;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.fx.OwnSheets;
import app.chatelaine.desktop.fx.ScaledSheet;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * How every window looks: AtlantaFX below, our colours and shapes above it, light, dark or as the system has it.
 *
 * <p>Colours are names ({@code -ch-ink}, {@code -ch-accent}); only {@code theme/light.css} and {@code theme/dark.css} say
 * which colour a name stands for.
 */
public final class Theme {
    private static final double BASE_SIZE = 13;
    private static final List<String> TOPICS =
            List.of("bridge", "base", "controls", "forms", "shapes", "shell", "table", "details", "quick-search");
    private static final List<String> FONTS =
            List.of("inter-tabular-regular", "inter-tabular-medium", "inter-tabular-bold", "jetbrains-mono-regular");

    private final List<Scene> scenes = new ArrayList<>();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private Settings.Theme chosen = Settings.Theme.SYSTEM;
    private boolean lessMotion;

    /** The preferences of the system outlive every window and hold it weakly, so that it has to be held here. */
    private final ChangeListener<ColorScheme> onSystemChange = (preference, before, now) -> applyToAll();

    public Theme() {
        FONTS.forEach(font -> Font.loadFont(resource("fonts/" + font + ".ttf"), BASE_SIZE));
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(onSystemChange));
        applyToAll();
    }

    /** Takes theme, text size and motion from {@code settings}, at once in every window. */
    public void use(Settings settings) {
        chosen = settings.theme();
        lessMotion = settings.lessMotion();
        scale.set(settings.textScale() / 100.0);
        applyToAll();
    }

    /** Dresses {@code scene}, now and whenever the theme changes. */
    public void dress(Scene scene) {
        scenes.add(scene);
        apply(scene);
    }

    /** Ends {@link #dress}; for a window that closes before the program does. */
    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    /** Text size, 1 to 2; everything that a stylesheet does not measure is to be as many times as large. */
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    public boolean isDark() {
        return switch (chosen) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void applyToAll() {
        var base = isDark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scenes.forEach(this::apply);
    }

    private void apply(Scene scene) {
        // Null is as the system has it.
        scene.getPreferences().setReducedMotion(lessMotion ? Boolean.TRUE : null);
        scene.getPreferences().setColorScheme(isDark() ? ColorScheme.DARK : ColorScheme.LIGHT);
        var sheets = new ArrayList<String>();
        sheets.add(resource("theme/" + (isDark() ? "dark" : "light") + ".css"));
        TOPICS.forEach(topic -> {
            String sheet = resource("theme/" + topic + ".css");
            sheets.add(scale.get() == 1 ? sheet : ScaledSheet.of(sheet, scale.get()));
        });
        scene.getStylesheets().setAll(sheets);
        OwnSheets.measure(scene, scale.get());
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }
}
