package app.chatelaine.testing;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.shared.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javax.imageio.ImageIO;

/** Pictures of screens in target/gallery, made without a window, so that they may be larger than the headless screen. */
public final class Picture {
    private static final Path FOLDER = Path.of("target", "gallery");

    /** Tables and lists lay themselves out in more than one pass. */
    private static final int PASSES = 4;

    private Picture() {}

    /**
     * Takes one picture.
     *
     * @param name of the file, without its ending
     * @param root makes the content, on the FX thread
     */
    public static Path take(String name, Settings settings, int width, int height, Supplier<Parent> root) {
        return OnFx.call(() -> {
            var theme = new Theme();
            theme.use(settings);
            var scene = new Scene(root.get(), width, height);
            theme.dress(scene);
            return write(name, snapshot(scene));
        });
    }

    /** A picture of a scene as it is now; on the FX thread only. */
    public static Path take(String name, Scene scene) {
        return write(name, snapshot(scene));
    }

    private static Image snapshot(Scene scene) {
        Image image = scene.snapshot(null);
        for (int pass = 1; pass < PASSES; pass++) {
            image = scene.snapshot(null);
        }
        return image;
    }

    private static Path write(String name, Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                buffered.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve(name + ".png");
            ImageIO.write(buffered, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
