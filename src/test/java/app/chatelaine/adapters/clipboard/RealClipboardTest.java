package app.chatelaine.adapters.clipboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.ChildJvm;
import app.chatelaine.testing.RealDisplay;
import app.chatelaine.testing.RealKeyring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The clipboards of JavaFX and AWT on a real display, as other programs see them. */
@ParameterizedClass
@ValueSource(strings = {"fx", "awt"})
class RealClipboardTest {
    @RegisterExtension
    static final RealDisplay DISPLAY = new RealDisplay();

    /**
     * CopyQ 8 and later have this rule built in; Debian 12 has CopyQ 6, for which its author recommends to add it. That
     * it ran is written into the history, so that nothing else is copied while CopyQ still reads.
     */
    private static final String IGNORE_SECRETS = """
            [Commands]
            size=1
            1\\Name=Ignore secrets
            1\\Automatic=true
            1\\Input=x-kde-passwordManagerHint
            1\\Command="copyq: add('a secret was ignored'); ignore()"
            1\\Remove=true
            """;

    private static final String JAVAFX = "--module-path " + System.getProperty("jdk.module.path")
            + " --add-modules javafx.controls" + " --enable-native-access=javafx.graphics";

    @Parameter
    private String kind = "";

    private final String key = UUID.randomUUID().toString();
    private @org.jspecify.annotations.Nullable ChildJvm program;

    @BeforeAll
    static void needsPrograms() {
        RealKeyring.requireProgram("xclip", "xclip");
        RealKeyring.requireProgram("copyq", "copyq");
    }

    @BeforeEach
    void startTheProgram() throws IOException {
        program = ChildJvm.start(DISPLAY.env(Map.of("JDK_JAVA_OPTIONS", JAVAFX)), ClipboardChild.class, kind);
    }

    @AfterEach
    void endTheProgram() throws IOException {
        Objects.requireNonNull(program).close();
    }

    @Test
    void CLP_03_a_key_lies_there_with_the_marks_that_histories_look_for() {
        assertThat(say("put " + key)).isEqualTo("CONCEALED");

        assertThat(clipboard("UTF8_STRING")).isEqualTo(key);
        assertThat(clipboard("x-kde-passwordManagerHint")).isEqualTo("secret");
        assertThat(clipboard("text/x-kde-passwordManagerHint")).isEqualTo("secret");
    }

    @Test
    void CLP_03_the_primary_selection_is_left_alone() {
        say("put " + key);

        assertThat(DISPLAY.run(Map.of(), "xclip", "-selection", "primary", "-o"))
                .isNotEqualTo(key);
    }

    @Test
    void what_lies_there_is_read_back_and_taken_off() {
        say("put " + key);
        assertThat(say("holds " + key)).isEqualTo("true");

        say("clear ");

        assertThat(say("holds " + key)).isEqualTo("false");
        assertThat(clipboard("UTF8_STRING")).isNotEqualTo(key);
    }

    @Test
    void what_another_program_copied_is_seen() {
        say("put " + key);

        copyElsewhere("something else");

        // AWT is told by an event that its own text is there no more.
        RealDisplay.until("the other text", () -> say("holds something else").equals("true"));
        assertThat(say("holds " + key)).isEqualTo("false");
    }

    @Test
    void CLP_03_a_history_never_gets_the_key(@TempDir Path home) throws IOException {
        var copyq = Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", home.toString());
        Files.createDirectory(home.resolve("copyq"));
        Files.writeString(home.resolve("copyq/copyq-commands.ini"), IGNORE_SECRETS);
        var server = DISPLAY.launch(copyq, "copyq");
        RealDisplay.until("the history", () -> DISPLAY.run(copyq, "copyq", "size") != null);
        // It listens some time after it answers.
        RealDisplay.until("the first text", () -> {
            copyElsewhere("before " + UUID.randomUUID());
            return history(copyq).contains("before ");
        });

        say("put " + key);
        RealDisplay.until("the rule", () -> history(copyq).contains("a secret was ignored"));
        copyElsewhere("after " + kind);
        RealDisplay.until("the last text", () -> history(copyq).contains("after " + kind));

        assertThat(history(copyq)).doesNotContain(key);
        DISPLAY.run(copyq, "copyq", "exit");
        server.onExit().join();
    }

    private static String history(Map<String, String> copyq) {
        return Objects.toString(
                DISPLAY.run(
                        copyq,
                        "copyq",
                        "eval",
                        "n = size(); for (i = 0; i < n; ++i) { print(str(read(i))); print(' | '); }"),
                "");
    }

    private static void copyElsewhere(String text) {
        DISPLAY.feed(text, "xclip", "-selection", "clipboard", "-i");
    }

    private static @org.jspecify.annotations.Nullable String clipboard(String target) {
        return DISPLAY.run(Map.of(), "xclip", "-selection", "clipboard", "-o", "-t", target);
    }

    /** What the program answers. */
    private String say(String line) {
        try {
            var running = Objects.requireNonNull(program);
            running.input().write(line + "\n");
            running.input().flush();
            return Objects.requireNonNull(running.line(), "it ended by itself");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
