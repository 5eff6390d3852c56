package app.chatelaine.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Pictures of screens in target/gallery, made without a window, so that they may be larger than the headless screen. */
public final class Picture {
    public static final Path FOLDER = Path.of("target", "gallery");

    private Picture() {}

    /**
     * A picture of a scene as it is now; on the FX thread only.
     *
     * @param name of the file, without its ending
     */
    public static Path take(String name, Scene scene) {
        // Tables and lists lay themselves out in more than one pass.
        scene.snapshot(null);
        return write(name, scene.snapshot(null));
    }

    private static Path write(String name, Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
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
