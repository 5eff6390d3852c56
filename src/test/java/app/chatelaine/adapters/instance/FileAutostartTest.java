package app.chatelaine.adapters.instance;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAutostartTest {
    private static final FileKit FILES = FileKit.of(InstantSource.system(), Messages.of(Locale.ENGLISH), "1");

    @TempDir
    Path home;

    @Test
    void TRA_07_on_linux_it_is_an_entry_in_the_autostart_folder() throws IOException {
        var autostart = FileAutostart.of("Linux", Map.of(), home, "chatelaine", FILES);
        assertThat(autostart.isOn()).isFalse();

        assertThat(autostart.set(true)).isEqualTo(Outcome.done());

        Path entry = home.resolve(".config/autostart/chatelaine.desktop");
        assertThat(Files.readString(entry))
                .startsWith("[Desktop Entry]\n")
                .contains("\nExec=\"chatelaine\" --background\n");
        assertThat(autostart.isOn()).isTrue();
        assertThat(autostart.set(false)).isEqualTo(Outcome.done());
        assertThat(entry).doesNotExist();
        assertThat(autostart.isOn()).isFalse();
        assertThat(autostart.set(false)).as("again").isEqualTo(Outcome.done());
    }

    @Test
    void TRA_07_the_folder_that_the_session_names_counts() {
        var environment = Map.of("XDG_CONFIG_HOME", home.resolve("elsewhere").toString());

        assertThat(FileAutostart.of("Linux", environment, home, "chatelaine", FILES)
                        .set(true))
                .isEqualTo(Outcome.done());

        assertThat(home.resolve("elsewhere/autostart/chatelaine.desktop")).exists();
    }

    @Test
    void TRA_07_a_path_with_odd_characters_is_quoted() throws IOException {
        assertThat(FileAutostart.of("Linux", Map.of(), home, "/opt/My $Key%/a\"b\\c`d", FILES)
                        .set(true))
                .isEqualTo(Outcome.done());

        assertThat(Files.readString(home.resolve(".config/autostart/chatelaine.desktop")))
                .contains("Exec=\"/opt/My \\\\$Key%%/a\\\\\"b\\\\\\\\c\\\\`d\" --background\n");
    }

    @Test
    void TRA_07_what_the_sessions_settings_turned_off_is_off_and_can_be_turned_on() throws IOException {
        var autostart = FileAutostart.of("Linux", Map.of(), home, "chatelaine", FILES);
        assertThat(autostart.set(true)).isEqualTo(Outcome.done());
        Path entry = home.resolve(".config/autostart/chatelaine.desktop");
        Files.writeString(entry, Files.readString(entry) + "Hidden=true\n");
        assertThat(autostart.isOn()).isFalse();

        assertThat(autostart.set(true)).isEqualTo(Outcome.done());

        assertThat(autostart.isOn()).isTrue();
    }

    @Test
    void TRA_07_on_macos_it_is_a_launch_agent() throws Exception {
        assertThat(FileAutostart.of("Mac OS X", Map.of(), home, "/Applications/A & B.app/chatelaine", FILES)
                        .set(true))
                .isEqualTo(Outcome.done());

        Path agent = home.resolve("Library/LaunchAgents/app.chatelaine.plist");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var strings = factory.newDocumentBuilder().parse(agent.toFile()).getElementsByTagName("string");
        assertThat(strings.item(1).getTextContent()).isEqualTo("/Applications/A & B.app/chatelaine");
        assertThat(strings.item(2).getTextContent()).isEqualTo("--background");
    }

    @Test
    void TRA_07_on_windows_it_is_a_command_in_the_startup_folder() throws IOException {
        var autostart = FileAutostart.of(
                "Windows 11",
                Map.of("APPDATA", home.resolve("Roaming").toString()),
                home,
                "C:\\100% mine\\chatelaine.exe",
                FILES);
        assertThat(autostart.set(true)).isEqualTo(Outcome.done());

        Path command = home.resolve("Roaming/Microsoft/Windows/Start Menu/Programs/Startup/Chatelaine.cmd");
        assertThat(Files.readString(command))
                .endsWith("@start \"\" \"C:\\100%% mine\\chatelaine.exe\" --background\r\n");
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_problem_in_words() throws IOException {
        Path inTheWay =
                Files.writeString(Files.createDirectory(home.resolve(".config")).resolve("autostart"), "");
        Path entry = inTheWay.resolve("chatelaine.desktop");

        assertThat(FileAutostart.of("Linux", Map.of(), home, "chatelaine", FILES)
                        .set(true))
                .isEqualTo(Outcome.failed(ProblemCode.FILE_NOT_WRITTEN, entry.toString(), inTheWay + " is in the way"));
    }
}
