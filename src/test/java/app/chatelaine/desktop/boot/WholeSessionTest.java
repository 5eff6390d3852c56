package app.chatelaine.desktop.boot;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.Main;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.desktop.shared.model.AccountState.Running;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.OnFx;
import app.chatelaine.wiring.StartOptions;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A session in full, logged in all detail, with a service that says the key back in whatever it answers: afterwards the key is
 * nowhere but in the keychain.
 */
class WholeSessionTest {
    private static final String VARIABLE = "IONWORKS_API_KEY=";
    private static final int LARGEST = 1 << 24;

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer service;
    private Path home;

    @BeforeEach
    void start() throws IOException {
        home = folder.resolve("home");
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void NET_06_commands_leave_the_key_in_no_file_no_line_and_no_list_of_processes() throws Exception {
        var session = new Commands();
        session.run(Canary.value(), "add", "ionworks", "--name", "work", "--url", url(), "--check");
        session.run(Canary.value(), "add", "ionworks", "--name", "twin", "--url", url());
        session.run("", "check", "--json", "--retries", "0");
        session.run("", "check");
        session.run("", "edit", "work", "--notes", "For the night shift.");
        session.run("", "show", "work", "--json");
        session.run("", "keys", "work");
        session.run("", "doctor", "--json");
        assertThat(asked).hasValueGreaterThan(2);
        assertThat(session.seen).isEmpty();

        assertThat(session.run("", "get", "work")).isEqualTo(Canary.value());
        session.run("", "remove", "work", "--yes");
        assertThat(session.seen).containsExactly("the output of get");
        assertThat(leaks(folder)).isEmpty();
    }

    @Test
    void NET_06_the_window_leaves_the_key_in_no_file_and_no_line() throws IOException {
        var window = TestWindow.open(new StartOptions(home, "memory", false, true));
        TestWindow.until("the button", () -> window.stage().getScene().getFocusOwner() instanceof Button);
        putOnClipboard(VARIABLE + Canary.value());
        window.press(KeyCode.V, SHORTCUT_DOWN);
        window.node("#name");
        OnFx.run(() -> {
            var place = (ComboBox<?>) window.stage().getScene().lookup("#environment");
            place.getSelectionModel().selectLast();
            ((TextField) window.stage().getScene().lookup("#url")).setText(url());
            ((Button) window.stage().getScene().lookup("#store")).fire();
        });
        TestWindow.until("the account", () -> window.table().getItems().size() == 1 && hasVerdict(window));
        window.press(KeyCode.ESCAPE);
        TestWindow.until("the sheet to close", () -> window.stage().getScene().lookup(".sheet-frame") == null);

        putOnClipboard("");
        window.press(KeyCode.F, SHORTCUT_DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.C, SHORTCUT_DOWN);
        TestWindow.until(
                "the copy",
                () -> Canary.value().equals(Clipboard.getSystemClipboard().getString()));
        window.press(KeyCode.F5);
        TestWindow.until("the check", () -> asked.get() > 1 && hasVerdict(window));
        window.press(KeyCode.DELETE);
        TestWindow.until("the removal", () -> window.table().getItems().isEmpty());
        window.press(KeyCode.Z, SHORTCUT_DOWN);
        TestWindow.until("the account", () -> window.table().getItems().size() == 1);
        assertThat(reportOf(window, KeyCode.A)).contains("Ionworks");
        assertThat(reportOf(window, KeyCode.D)).startsWith("Chatelaine");
        window.close();

        assertThat(home.resolve("health.json")).exists();
        assertThat(leaks(folder)).isEmpty();
    }

    @Test
    void a_key_in_a_file_would_be_found() throws IOException {
        Files.write(folder.resolve("wide"), Canary.value().getBytes(StandardCharsets.UTF_16LE));

        assertThat(leaks(folder)).containsExactly("wide");
    }

    /** Accepted and refused in turn, and never without a word about the key. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestHeaders().getFirst("X-API-Key");
            boolean accepts = asked.incrementAndGet() % 2 == 1;
            String said = accepts
                    ? "{\"id\":\"u1\",\"email\":\"" + key + "\",\"organizations\":[]}"
                    : "{\"detail\":\"no such key: " + key + "\"}";
            var bytes = said.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("X-Your-Key", key);
            exchange.sendResponseHeaders(accepts ? 200 : 401, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String url() {
        return "http://127.0.0.1:" + service.getAddress().getPort();
    }

    private static boolean hasVerdict(TestWindow window) {
        var state = window.table().getItems().getFirst().state();
        return state.running() == Running.NO
                && state.lastCheck()
                        .filter(result -> result.verdict() != Verdict.UNVERIFIED)
                        .isPresent();
    }

    private static void putOnClipboard(String text) {
        OnFx.run(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** What is copied on the sheet that opens with {@code letter}. */
    private static String reportOf(TestWindow window, KeyCode letter) {
        window.press(letter, SHORTCUT_DOWN, SHIFT_DOWN);
        window.node("#copy");
        TestWindow.until(
                "the report", () -> !((Button) window.stage().getScene().lookup("#copy")).isDisabled());
        OnFx.run(() -> ((Button) window.stage().getScene().lookup("#copy")).fire());
        String copied = OnFx.call(() -> Clipboard.getSystemClipboard().getString());
        assertThat(Canary.isIn(copied)).isFalse();
        window.press(KeyCode.ESCAPE);
        TestWindow.until("the sheet to close", () -> window.stage().getScene().lookup(".sheet-frame") == null);
        return copied;
    }

    /** The files that have a good part of the key in any form. */
    private static List<String> leaks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(WholeSessionTest::hasKey)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean hasKey(Path file) {
        try (var in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
            return Canary.isIn(text) || Canary.isIn(text.replace("\0", ""));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The program as a shell starts it, watched while it runs. */
    private final class Commands {
        private final List<String> seen = new ArrayList<>();
        private final Path temporary = Files.createDirectory(folder.resolve("tmp"));
        private final Path passphrase = Files.writeString(folder.resolve("passphrase"), "a long passphrase");

        Commands() throws IOException {
            passphrase.toFile().setReadable(false, false);
            passphrase.toFile().setReadable(true, true);
        }

        /** Gives what it writes to standard output. */
        String run(String input, String... arguments) throws Exception {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.io.tmpdir=" + temporary,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "--debug",
                    "--home",
                    home.toString(),
                    "--keychain",
                    "vault"));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command);
            builder.environment().put("CHATELAINE_VAULT_PASSPHRASE_FILE", passphrase.toString());
            var program = builder.start();
            try (var stdin = program.outputWriter()) {
                stdin.write(input);
            }
            while (!program.waitFor(2, TimeUnit.MILLISECONDS)) {
                Stream.concat(Stream.of(program.toHandle()), program.descendants())
                        .forEach(this::lookAtProcess);
            }
            String out = program.inputReader().readAllAsString();
            look("the output of " + arguments[0], out);
            look("the errors of " + arguments[0], program.errorReader().readAllAsString());
            return out;
        }

        private void look(String place, String text) {
            if (Canary.isIn(text)) {
                seen.add(place);
            }
        }

        /** What other users of the machine, and other programs of this one, may read of it; on Linux alone. */
        private void lookAtProcess(ProcessHandle process) {
            for (String file : List.of("cmdline", "environ")) {
                try {
                    look(file, Files.readString(Path.of("/proc", Long.toString(process.pid()), file)));
                } catch (IOException e) {
                    // It has ended, or this is no Linux.
                }
            }
        }
    }
}
