package app.chatelaine.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.tray.drawing.TrayDrawing;
import app.chatelaine.core.quickcopy.TrayContent.Mood;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconsTest {
    private static final Path ICONS = Path.of("icons");
    private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48, 64, 128, 256, 512);

    @Test
    void the_pictures_are_those_of_the_drawings(@TempDir Path folder) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var made = new ProcessBuilder(java, "icons/MakeIcons.java", folder.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        for (int size : SIZES) {
            assertThat(pixels(folder, size))
                    .as("icons/png/%s.png: run java icons/MakeIcons.java", size)
                    .isEqualTo(pixels(ICONS, size));
        }
    }

    @Test
    void the_icon_files_of_windows_and_macos_hold_these_pictures() throws IOException {
        for (int size : List.of(16, 32, 128, 256)) {
            String picture = text(ICONS.resolve("png").resolve(size + ".png"));
            assertThat(text(ICONS.resolve("chatelaine.ico"))).contains(picture);
            assertThat(text(ICONS.resolve("chatelaine.icns"))).contains(picture);
        }
    }

    @Test
    void the_icon_in_the_panel_has_the_ground_of_the_small_one_and_a_key_where_it_has_one() throws IOException {
        int[] small = pixels(ICONS, 16);
        int[] panel = TrayDrawing.draw(16, Mood.CALM, TrayDrawing.Style.TILE);
        assertThat(panel[8]).isEqualTo(small[8]);
        int shaft = 11 * 16 + 7;
        assertThat(panel[shaft]).isEqualTo(small[shaft]).isEqualTo(0xffffffff);
    }

    private static int[] pixels(Path folder, int size) throws IOException {
        var image = ImageIO.read(folder.resolve("png").resolve(size + ".png").toFile());
        assertThat(image.getWidth()).isEqualTo(size);
        return image.getRGB(0, 0, size, size, null, 0, size);
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
