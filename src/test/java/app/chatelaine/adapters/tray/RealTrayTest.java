package app.chatelaine.adapters.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.ChildJvm;
import app.chatelaine.testing.RealDesktop;
import app.chatelaine.testing.RealKeyring;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** With real panels on a display of its own: what a user sees, and what happens on a click. */
@Timeout(180)
class RealTrayTest {
    /** Of the tile; nothing else on the screen has it. */
    private static final int BLUE = 0x0969da;

    private static final int RED = 0xd1242f;

    // Programs of the desktop may still write when they are ended.
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private RealDesktop desktop;
    private @Nullable ChildJvm child;

    @BeforeEach
    void start() throws IOException {
        desktop = new RealDesktop(folder);
    }

    @AfterEach
    void end() throws IOException {
        if (child != null) {
            child.close();
        }
        desktop.close();
    }

    @Test
    void TRA_02_in_a_panel_with_status_notifier_it_is_seen_clicked_and_back_after_a_restart() throws Exception {
        RealKeyring.requireProgram("xfce4-panel", "xfce4-panel");
        var panel = desktop.bus().start("xfce4-panel", "--disable-wm-check");
        var program = program("BAD");
        assertThat(next(program, "STATUS_NOTIFIER")).isTrue();

        Point icon = icon().orElseThrow(() -> new AssertionError("no icon in xfce4-panel"));
        assertThat(count(desktop.look(), RED)).as("the shape of trouble").isPositive();
        desktop.keep("tray-xfce4-panel");
        choose(icon, program);
        desktop.keep("tray-xfce4-panel-after");

        // The panel first: while it lives it starts a plugin anew that died.
        var plugins = panel.descendants().toList();
        panel.destroyForcibly().waitFor();
        plugins.forEach(ProcessHandle::destroyForcibly);
        assertThat(next(program, "NO_HOST")).isTrue();
        assertThat(desktop.lookFor(image -> count(image, BLUE) == 0)).isPresent();

        desktop.bus().start("xfce4-panel", "--disable-wm-check");
        assertThat(next(program, "STATUS_NOTIFIER")).isTrue();
        choose(icon().orElseThrow(() -> new AssertionError("not back")), program);
    }

    @Test
    void TRA_02_in_a_tray_of_the_older_kind_it_is_seen_clicked_and_back_after_a_restart() throws Exception {
        RealKeyring.requireProgram("trayer", "trayer");
        var program = program("CALM");
        assertThat(next(program, "NO_HOST")).isTrue();

        // It looks for a tray whenever it has something to show.
        var trayer = trayer();
        assertThat(desktop.lookFor(image -> asksAnew(program) && count(image, BLUE) > 40))
                .isPresent();
        assertThat(next(program, "SYSTEM_TRAY")).isTrue();
        Point icon = icon().orElseThrow(() -> new AssertionError("no icon in trayer"));
        desktop.keep("tray-trayer");
        choose(icon, program);

        trayer.destroyForcibly().waitFor();
        assertThat(next(program, "NO_HOST")).isTrue();

        trayer();
        assertThat(next(program, "SYSTEM_TRAY")).isTrue();
        choose(icon().orElseThrow(() -> new AssertionError("not back")), program);
    }

    @Test
    void TRA_05_without_a_panel_it_says_so() throws Exception {
        assertThat(next(program("CALM"), "NO_HOST")).isTrue();
    }

    /** Opens the menu with the right button and takes its first line, by the keys, as fonts differ. */
    private void choose(Point icon, ChildJvm program) throws IOException {
        var before = desktop.look();
        desktop.hands("mousemove", Integer.toString(icon.x), Integer.toString(icon.y), "click", "3");
        assertThat(desktop.lookFor(now -> differing(before, now) > 2000))
                .as("a menu")
                .isPresent();
        desktop.keep("tray-menu");
        desktop.hands("key", "Down");
        desktop.hands("key", "Return");
        assertThat(next(program, "chosen copy abcd")).isTrue();
    }

    private ChildJvm program(String mood) throws IOException {
        child = ChildJvm.start(desktop.runner(true), TrayChild.class, mood);
        return child;
    }

    private Process trayer() throws IOException {
        return desktop.bus().start("trayer", "--edge", "top", "--height", "32", "--widthtype", "request");
    }

    private static boolean asksAnew(ChildJvm program) {
        try {
            program.input().write('\n');
            program.input().flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the program says this, after whatever else it says before. */
    private static boolean next(ChildJvm program, String wanted) throws IOException {
        for (String line = program.line(); line != null; line = program.line()) {
            assertThat(line).doesNotStartWith("uncaught");
            if (line.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Point> icon() throws IOException {
        return desktop.lookFor(image -> count(image, BLUE) > 40).map(RealTrayTest::middle);
    }

    private static Point middle(BufferedImage image) {
        long x = 0;
        long y = 0;
        int count = 0;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                if ((image.getRGB(column, row) & 0xffffff) == BLUE) {
                    x += column;
                    y += row;
                    count++;
                }
            }
        }
        return new Point((int) (x / count), (int) (y / count));
    }

    private static int count(BufferedImage image, int rgb) {
        int count = 0;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                if ((image.getRGB(column, row) & 0xffffff) == rgb) {
                    count++;
                }
            }
        }
        return count;
    }

    private static int differing(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int row = 0; row < one.getHeight(); row++) {
            for (int column = 0; column < one.getWidth(); column++) {
                if (one.getRGB(column, row) != other.getRGB(column, row)) {
                    count++;
                }
            }
        }
        return count;
    }
}
