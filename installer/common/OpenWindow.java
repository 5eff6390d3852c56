import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The window of the packaged program, from outside: seen by the system, closed as a user closes it. */
final class OpenWindow {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TITLE = "Chatelaine";

    private final Process program;
    private String id = "";

    private OpenWindow(Process program) {
        this.program = program;
    }

    /** Starts the program and waits until the system shows a window of its. */
    static OpenWindow of(ProcessBuilder start) throws IOException {
        var window = new OpenWindow(start.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!window.isSeen()) {
            if (System.nanoTime() > end || !window.program.isAlive()) {
                window.program.destroyForcibly();
                throw new IOException(
                        "no window was seen; the program " + (System.nanoTime() > end ? "hangs" : "ended"));
            }
            pause(1);
        }
        return window;
    }

    private boolean isSeen() throws IOException {
        if (Tool.onMac()) {
            return !ask(List.of("pgrep", "-x", "chatelaine")).isBlank();
        }
        if (Tool.onWindows()) {
            return powershell("(Get-Process -Id %d).MainWindowTitle").contains(TITLE);
        }
        id = ask(List.of("xdotool", "search", "--onlyvisible", "--name", "^" + TITLE))
                .strip();
        return !id.isEmpty();
    }

    /**
     * Lets it do what it does after the first frame, closes it, and gives its exit code.
     *
     * @param seconds to wait before
     */
    int closeAfter(int seconds) throws IOException {
        pause(seconds);
        if (Tool.onMac()) {
            ask(List.of("osascript", "-e", "tell application \"chatelaine\" to quit"));
        } else if (Tool.onWindows()) {
            powershell("(Get-Process -Id %d).CloseMainWindow()");
        } else {
            String first = id.lines().findFirst().orElseThrow();
            ask(List.of("xdotool", "windowfocus", "--sync", first, "key", "ctrl+q"));
        }
        return Tool.wait(program, List.of("the window"));
    }

    private String powershell(String script) throws IOException {
        return ask(List.of("powershell", "-NoProfile", "-Command", script.formatted(program.pid())));
    }

    private static String ask(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A process outside tells nobody when its window is there. */
    private static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
