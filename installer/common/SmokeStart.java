import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Uses the packaged program as its user would, in a home that is thrown away: adds a key, reads it back, checks, opens the
 * window and closes it. Fails with one sentence at the first thing that is not so. On Linux it runs inside {@code
 * installer/linux/session}, whose keyring is a real one.
 *
 * <p>Arguments: the launcher for windows, that for the terminal.
 */
public final class SmokeStart {
    private final Path launcher;
    private final Path commandLine;
    private final Path home;

    private SmokeStart(Path launcher, Path commandLine, Path home) {
        this.launcher = launcher;
        this.commandLine = commandLine;
        this.home = home;
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Files.createTempDirectory("chatelaine-smoke");
        try {
            var start = new SmokeStart(Path.of(arguments[0]), Path.of(arguments[1]), home);
            if (Tool.onLinux()) {
                start.keep("os");
                start.loadNoWindow();
            }
            start.keep("vault");
            start.check();
            start.doctor();
            start.open();
            System.out.println("Smoke start: added, read back, checked, opened and closed.");
        } catch (Failed failed) {
            System.err.println("Smoke start: " + failed.getMessage());
            System.exit(1);
        } finally {
            Tool.deleteTree(home);
        }
    }

    /** In the folder of that keychain; the vault, too, so that its algorithm is known to be in the package. */
    private void keep(String keychain) throws IOException {
        var program = program(keychain);
        String key = Program.freshKey();
        expect(
                "add to " + keychain,
                program.run(key, "add", "ionworks", "--name", "smoke").code() == 0);
        expect("list has it", program.run("", "list").out().contains("smoke"));
        var got = program.run("", "get", "smoke");
        expect(
                "get from " + keychain + " gives the same key",
                got.code() == 0 && got.out().equals(key));
        expect(
                "get of what is not there ends with 3",
                program.run("", "get", "nobody").code() == 3);
    }

    /**
     * Of the variables with options the JVM reads this one last, after those of the package, which turn its log off. Elsewhere
     * commands share a cache with the window, and with it the JVM loads the window's classes.
     */
    private void loadNoWindow() throws IOException {
        Path loaded = home.resolve("loaded");
        var settings = settings("os");
        settings.put("_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);
        for (String[] command : new String[][] {{"get", "smoke"}, {"list"}}) {
            new Program(commandLine, settings).run("", command);
            String classes = Files.readString(loaded);
            expect(command[0] + " loads its own classes", classes.contains(" app.chatelaine.cli."));
            expect(
                    command[0] + " loads no class of JavaFX",
                    !classes.contains(" javafx.") && !classes.contains(" com.sun.javafx."));
        }
    }

    /** Of the demo's services one refuses on purpose, so the answer is 1; that others accept shows that they were asked. */
    private void check() throws IOException {
        var answer = program("memory").run("", "--demo", "check", "--json");
        expect(
                "check asks the demo's services",
                answer.code() == 1 && answer.out().contains("\"accepted\""));
        expect("check tells a refused key", answer.out().contains("\"rejected\""));
    }

    private void doctor() throws IOException {
        expect("doctor ends", program("memory").run("", "doctor").out().length() > 0);
    }

    private void open() throws IOException {
        String[] arguments = Tool.onLinux() ? new String[] {} : new String[] {"--demo"};
        var window = OpenWindow.of(new Program(launcher, settings("os")).builder(arguments));
        expect("the window closes with 0", window.closeAfter(3) == 0);
    }

    private Program program(String keychain) throws IOException {
        return new Program(commandLine, settings(keychain));
    }

    private Map<String, String> settings(String keychain) throws IOException {
        Path passphrase = home.resolve("passphrase");
        Files.writeString(passphrase, "of the smoke start");
        if (!Tool.onWindows()) {
            Files.setPosixFilePermissions(
                    passphrase, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
        var settings = new HashMap<String, String>();
        settings.put("CHATELAINE_HOME", home.resolve(keychain).toString());
        settings.put("CHATELAINE_KEYCHAIN", keychain);
        settings.put("CHATELAINE_VAULT_PASSPHRASE_FILE", passphrase.toString());
        return settings;
    }

    private static void expect(String what, boolean holds) throws Failed {
        if (!holds) {
            throw new Failed("not so: " + what);
        }
        System.out.println("  " + what);
    }

    private static final class Failed extends IOException {
        private static final long serialVersionUID = 1;

        Failed(String sentence) {
            super(sentence);
        }
    }
}
