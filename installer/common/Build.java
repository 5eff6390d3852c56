import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Builds the installers of the system that this runs on. The build of the program runs it as it is, on the JDK 25 that it
 * found; {@code mvn -Pinstaller verify} is the command.
 *
 * <p>Arguments: Maven's target folder, the name of the jar in it, the main class, the version, and {@code without=} with a
 * module to leave out of the runtime, by which the smoke start is tried, or with nothing.
 */
public final class Build {
    private final Path target;
    private final Path work;

    private Build(Path target) {
        this.target = target;
        this.work = target.resolve("installer");
    }

    public static void main(String[] arguments) throws IOException {
        try {
            new Build(Path.of(arguments[0]))
                    .run(arguments[1], arguments[2], arguments[3], arguments[4].replaceFirst("^without=", ""));
        } catch (Tool.Missing missing) {
            System.err.println(missing.getMessage());
            System.exit(1);
        }
    }

    private void run(String jar, String mainClass, String version, String without) throws IOException {
        requireTools();
        Files.createDirectories(work);
        step("libraries");
        Libraries.copy(target.resolve(jar), target.resolve("lib"), target.resolve("modules"), work.resolve("app"));
        if (Tool.onMac()) {
            OtherPackages.sign(work.resolve("app"));
        }
        step("runtime");
        RuntimeImage.link(target.resolve("modules"), work.resolve("runtime"), without);
        step("image");
        var image =
                AppImage.make(work.resolve("app"), work.resolve("runtime"), work.resolve("image"), mainClass, version);
        if (without.isEmpty()) {
            step("cache");
            rehearse(image);
        }
        if (Tool.onLinux()) {
            LinuxImage.dropTools(image.folder());
        }
        step("smoke start");
        inSession("SmokeStart", image.launcher(), image.commandLine());
        step("packages");
        var packages = work.resolve("packages");
        Tool.deleteTree(packages);
        Files.createDirectories(packages);
        if (Tool.onLinux()) {
            new LinuxPackages(image, target, work, version).write(packages);
        } else {
            OtherPackages.write(image, version, packages);
        }
        weigh(image, packages);
    }

    private static void requireTools() {
        if (Tool.onLinux()) {
            Tool.require("strip", "install the package binutils.");
            Tool.require("dbus-run-session", "install the package dbus (dbus-daemon on Fedora).");
            Tool.require("gnome-keyring-daemon", "install the package gnome-keyring.");
            Tool.require("gdbus", "install the package libglib2.0-bin (glib2 on Fedora).");
            Tool.require("Xvfb", "install the package xvfb (xorg-x11-server-Xvfb on Fedora).");
            Tool.require("xdotool", "install the package xdotool.");
            LinuxPackages.requireTools();
        } else {
            OtherPackages.requireTools();
        }
    }

    /** Without the cache the program only starts more slowly, so where no rehearsal is possible the package goes without. */
    private void rehearse(AppImage image) throws IOException {
        try {
            var arguments = new ArrayList<>(List.of(image.launcher(), image.commandLine()));
            arguments.addAll(image.caches());
            inSession("Rehearsal", arguments.toArray(Path[]::new));
            image.useCache();
        } catch (IOException failed) {
            if (Tool.onLinux()) {
                throw failed;
            }
            System.err.println("No cache, so the program will start slowly: " + failed.getMessage());
        }
    }

    /** Runs a program of this folder, on Linux in a session of its own. */
    private static void inSession(String program, Path... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (Tool.onLinux()) {
            command.add(
                    Path.of("installer", "linux", "session").toAbsolutePath().toString());
        }
        command.addAll(List.of(
                Tool.ofJdk("java"),
                Path.of("installer", "common", program + ".java").toString()));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        Tool.run(command, Map.of());
    }

    private void weigh(AppImage image, Path packages) throws IOException {
        long all = Tool.size(image.folder());
        long app = Tool.size(work.resolve("app"));
        long caches = 0;
        for (Path cache : image.caches()) {
            caches += Files.exists(cache) ? Files.size(cache) : 0;
        }
        System.out.printf("Installed: %d MB%n", megabytes(all));
        System.out.printf("  runtime and launcher: %d MB%n", megabytes(all - app - caches));
        System.out.printf("  program and libraries: %d MB%n", megabytes(app));
        System.out.printf("  caches: %d MB%n", megabytes(caches));
        try (var files = Files.list(packages)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                System.out.printf("%s: %d MB%n", file, megabytes(Files.size(file)));
            }
        }
    }

    private static long megabytes(long bytes) {
        return Math.round(bytes / 1e6);
    }

    private static void step(String name) {
        System.out.println("-- " + name);
    }
}
