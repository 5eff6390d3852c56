import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Lets the packaged program run while the JVM records which classes it loads and links; of that the JVM makes the caches that
 * later starts read. On Linux with accounts and a keyring, inside {@code installer/linux/session}: one cache of what some
 * commands need together, one of what the window needs. Elsewhere one, on the demo workspace, as a keychain of nobody's cannot
 * be had there.
 *
 * <p>Arguments: the launcher for windows, that for the terminal, the caches to make.
 */
public final class Rehearsal {
    /** Until the table, the keychain and the icon in the panel are there. */
    private static final int SECONDS = 8;

    /** What the compiler would be told by the rehearsal keeps it busy at the start more than it helps. */
    private static final String WITHOUT_TRAINING = "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining";

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        var launcher = Path.of(arguments[0]);
        if (Tool.onLinux()) {
            new CommandRehearsal(Path.of(arguments[1])).make(Path.of(arguments[2]));
            window(launcher, arguments[3]);
        } else {
            window(launcher, arguments[2], "--demo");
        }
        for (String cache : List.of(arguments).subList(2, arguments.length)) {
            if (!Files.exists(Path.of(cache))) {
                throw new IOException("the rehearsal left no cache at " + cache);
            }
        }
    }

    private static void window(Path launcher, String cache, String... arguments) throws IOException {
        String options =
                WITHOUT_TRAINING + " -XX:AOTCacheOutput=" + Path.of(cache).toAbsolutePath();
        OpenWindow.of(new Program(launcher, Map.of("JAVA_TOOL_OPTIONS", options)).builder(arguments))
                .closeAfter(SECONDS);
    }
}
