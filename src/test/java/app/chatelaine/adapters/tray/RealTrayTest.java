package app.chatelaine.adapters.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.ChildJvm;
import app.chatelaine.testing.RealDesktop;
import app.chatelaine.testing.RealKeyring;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
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

    private static final String JAVAFX = "JDK_JAVA_OPTIONS=--module-path " + System.getProperty("jdk.module.path")
            + " --add-modules=javafx.controls --enable-native-access=ALL-UNNAMED,javafx.graphics";

    private final String key = UUID.randomUUID().toString();

    // Programs of the desktop may still write when they are ended.
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private RealDesktop desktop;
    private @Nullable ChildJvm child;

    @BeforeEach
    void start() throws IOException {
        RealKeyring.requireProgram("xclip", "xclip");
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
    void TRA_02_CLP_01_CLP_03_in_a_panel_with_status_notifier_a_key_is_copied_and_it_is_back_after_a_restart()
            throws Exception {
        RealKeyring.requireProgram("xfce4-panel", "xfce4-panel");
        var panel = desktop.bus().start("xfce4-panel", "--disable-wm-check");
        var program = program("BAD");
        assertThat(next(program, "STATUS_NOTIFIER")).isTrue();

        Point icon = icon().orElseThrow(() -> new AssertionError("no icon in xfce4-panel"));
        assertThat(count(desktop.look(), RED)).as("the shape of trouble").isPositive();
        desktop.keep("tray-xfce4-panel");
        copyAndWait(icon, program);
        copyAndCopyElsewhere(icon, program);
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
    void TRA_02_CLP_01_CLP_03_in_a_tray_of_the_older_kind_a_key_is_copied_and_it_is_back_after_a_restart()
            throws Exception {
        RealKeyring.requireProgram("trayer", "trayer");
        var program = program("CALM");
        assertThat(next(program, "NO_HOST")).isTrue();

        // It looks for a tray whenever it has something to show.
        var trayer = trayer();
        assertThat(desktop.lookFor(image -> tell(program, '\n') && count(image, BLUE) > 40))
                .isPresent();
        assertThat(next(program, "SYSTEM_TRAY")).isTrue();
        Point icon = icon().orElseThrow(() -> new AssertionError("no icon in trayer"));
        desktop.keep("tray-trayer");
        copyAndWait(icon, program);
        copyAndCopyElsewhere(icon, program);

        trayer.destroyForcibly().waitFor();
        assertThat(next(program, "NO_HOST")).isTrue();

        trayer();
        assertThat(next(program, "SYSTEM_TRAY")).isTrue();
        choose(icon().orElseThrow(() -> new AssertionError("not back")), program);
    }

    /** As on Windows; only the looks differ there. */
    @Test
    void WCH_11_the_tray_of_awt_says_what_is_told_and_a_click_on_that_opens_it() throws Exception {
        RealKeyring.requireProgram("trayer", "trayer");
        trayer();
        var program = program("CALM", "Windows 11");
        assertThat(desktop.lookFor(image -> tell(program, '\n') && count(image, BLUE) > 40))
                .isPresent();
        assertThat(next(program, "SYSTEM_TRAY")).isTrue();
        var before = desktop.look();
        tell(program, 'm');
        assertThat(next(program, "said true")).isTrue();

        var now = desktop.lookFor(image -> differing(before, image) > 2000)
                .orElseThrow(() -> new AssertionError("nothing is said"));
        desktop.keep("tray-message");
        Point message = changed(before, now);
        desktop.hands("mousemove", Integer.toString(message.x), Integer.toString(message.y), "click", "1");
        assertThat(next(program, "chosen OPEN")).isTrue();
    }

    @Test
    void TRA_05_without_a_panel_it_says_so() throws Exception {
        assertThat(next(program("CALM"), "NO_HOST")).isTrue();
    }

    /** GTK complains on the console of AWT, which takes the errors of X over when it starts. */
    @Test
    void TRA_05_without_a_panel_AWT_does_not_start() throws Exception {
        var program = program("CALM");
        assertThat(next(program, "NO_HOST")).isTrue();

        tell(program, 't');
        assertThat(program.line()).isEqualTo("AWT sleeps");
    }

    private void copyAndWait(Point icon, ChildJvm program) throws IOException {
        choose(icon, program);
        assertThat(next(program, "Holding")).isTrue();
        assertThat(clipboard("UTF8_STRING")).isEqualTo(key);
        assertThat(clipboard("x-kde-passwordManagerHint")).isEqualTo("secret");

        assertThat(next(program, "Cleared")).isTrue();
        assertThat(clipboard("TARGETS")).contains("TARGETS").doesNotContain("STRING", "x-kde");
    }

    private void copyAndCopyElsewhere(Point icon, ChildJvm program) throws IOException {
        choose(icon, program);
        assertThat(next(program, "Holding")).isTrue();
        desktop.bus().run("sh", "-c", "printf 'something else' | xclip -selection clipboard -i >/dev/null 2>&1");

        assertThat(next(program, "TakenOver")).isTrue();
        assertThat(clipboard("UTF8_STRING")).isEqualTo("something else");
    }

    private String clipboard(String target) throws IOException {
        return desktop.bus().run("timeout", "10", "xclip", "-selection", "clipboard", "-o", "-t", target);
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
        return program(mood, "Linux");
    }

    private ChildJvm program(String mood, String system) throws IOException {
        var runner = new ArrayList<>(desktop.runner(true));
        runner.add(JAVAFX);
        child = ChildJvm.start(runner, TrayChild.class, mood, key, system);
        return child;
    }

    private Process trayer() throws IOException {
        return desktop.bus().start("trayer", "--edge", "top", "--height", "32", "--widthtype", "request");
    }

    private static boolean tell(ChildJvm program, char what) {
        try {
            program.input().write(what);
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

    /** The middle of all that differs. */
    private static Point changed(BufferedImage one, BufferedImage other) {
        var mark = new BufferedImage(one.getWidth(), one.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < one.getHeight(); row++) {
            for (int column = 0; column < one.getWidth(); column++) {
                if (one.getRGB(column, row) != other.getRGB(column, row)) {
                    mark.setRGB(column, row, BLUE);
                }
            }
        }
        return middle(mark);
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
