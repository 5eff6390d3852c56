package app.chatelaine.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the program loads before its window is drawn, as told by the JVM of a whole program. */
class FirstFrameTest {
    private static final String AFTER_FIRST_FRAME = "app.chatelaine.desktop.boot.Standby ";
    private static final String SESSION_BUS = "org.freedesktop.";
    private static final String DRAWING = "com.sun.prism.sw.SWGraphics ";
    private static final String DETAILS = "app.chatelaine.desktop.details.HealthSection ";
    private static final String FXML = "com.sun.javafx.fxml.BeanAdapter ";
    private static final List<String> COME_LATER = List.of(
            SESSION_BUS,
            "java.awt.",
            "sun.awt.",
            "com.sun.jna.",
            "okhttp3.",
            "java.net.Socket ",
            "com.github.javakeyring.Keyring ",
            "org.bouncycastle.",
            "picocli.",
            "org.controlsfx.",
            "app.chatelaine.desktop.quicksearch.SpeakingField ",
            "app.chatelaine.sandbox.");

    @TempDir
    private Path home;

    @Test
    @Timeout(60)
    void WIN_08_keychain_network_and_panel_come_after_the_first_frame() throws IOException {
        var before = new ArrayList<String>();
        var program = program();
        try (var output = program.inputReader()) {
            String line = output.readLine();
            for (; line != null && !line.startsWith(AFTER_FIRST_FRAME); line = output.readLine()) {
                before.add(line);
            }
            assertThat(line).as("the program goes on after its first frame").isNotNull();
            assertThat(before).anyMatch(loaded -> loaded.startsWith("app.chatelaine.desktop.accounts.AccountsTable "));
            assertThat(before).noneMatch(loaded -> COME_LATER.stream().anyMatch(loaded::startsWith));
            assertThat(firstOf(DRAWING, before)).isBetween(0, firstOf(FXML, before));
            assertThat(firstOf(DRAWING, before)).isBetween(0, firstOf(DETAILS, before));

            while (line != null && !line.startsWith(SESSION_BUS)) {
                line = output.readLine();
            }
            assertThat(line).as("the keychain is asked in the end").isNotNull();
        } finally {
            program.destroyForcibly();
        }
    }

    private static int firstOf(String name, List<String> loaded) {
        return IntStream.range(0, loaded.size())
                .filter(at -> loaded.get(at).startsWith(name))
                .findFirst()
                .orElse(-1);
    }

    /** Prints the name of each class that it loads; its session bus is not there. */
    private Process program() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                "target/modules",
                "@src/main/launch/jvm.options",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Xlog:class+load:stdout:none",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        var environment = builder.environment();
        environment.put("CHATELAINE_HOME", home.toString());
        environment.put("DISPLAY", ":0");
        environment.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.resolve("no-bus"));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
