import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Lets the packaged program run once while the JVM records which classes it loads and links; of that the JVM makes the
 * cache that later starts read. On Linux with accounts and a keyring, inside {@code installer/linux/session}; elsewhere on
 * the demo workspace, as a keychain of nobody's cannot be had there.
 *
 * <p>Arguments: the launcher for windows, that for the terminal, the cache to make.
 */
public final class Rehearsal {
    /** Until the table, the keychain and the icon in the panel are there. */
    private static final int SECONDS = 8;

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        Path launcher = Path.of(arguments[0]);
        var terminal = new Program(Path.of(arguments[1]), Map.of());
        Path cache = Path.of(arguments[2]).toAbsolutePath();
        var watched = new Program(launcher, Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache));
        if (Tool.onLinux()) {
            for (String name : new String[] {"first", "second", "third"}) {
                terminal.run(Program.freshKey(), "--quiet", "add", "ionworks", "--name", name);
            }
            // An argument, so that the cache holds what reads arguments and every command.
            OpenWindow.of(watched.builder("--quiet")).closeAfter(SECONDS);
        } else {
            OpenWindow.of(watched.builder("--demo")).closeAfter(SECONDS);
        }
        if (!Files.exists(cache)) {
            throw new IOException("the rehearsal left no cache at " + cache);
        }
    }
}
