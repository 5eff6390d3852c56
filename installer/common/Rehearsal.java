import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Lets the packaged program run while the JVM records which classes it loads and links; of that the JVM makes the caches that
 * later starts read. On Linux with accounts and a keyring, inside {@code installer/linux/session}, a command and the window
 * by themselves; elsewhere once, on the demo workspace, as a keychain of nobody's cannot be had there.
 *
 * <p>Arguments: the launcher for windows, that for the terminal, the caches to make.
 */
public final class Rehearsal {
    /** Until the table, the keychain and the icon in the panel are there. */
    private static final int SECONDS = 8;

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        var launcher = Path.of(arguments[0]);
        if (Tool.onLinux()) {
            var terminal = Path.of(arguments[1]);
            for (String name : new String[] {"first", "second", "third"}) {
                new Program(terminal, Map.of()).run(Program.freshKey(), "--quiet", "add", "ionworks", "--name", name);
            }
            recording(terminal, arguments[2]).run("", "get", "first");
            OpenWindow.of(recording(launcher, arguments[3]).builder()).closeAfter(SECONDS);
        } else {
            OpenWindow.of(recording(launcher, arguments[2]).builder("--demo")).closeAfter(SECONDS);
        }
        for (String cache : List.of(arguments).subList(2, arguments.length)) {
            if (!Files.exists(Path.of(cache))) {
                throw new IOException("the rehearsal left no cache at " + cache);
            }
        }
    }

    /** The program, which leaves a cache when it ends. */
    private static Program recording(Path launcher, String cache) {
        return new Program(
                launcher,
                Map.of(
                        "JAVA_TOOL_OPTIONS",
                        "-XX:AOTCacheOutput=" + Path.of(cache).toAbsolutePath()));
    }
}
