import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The packages of Windows and macOS, which jpackage makes of the image by itself. */
final class OtherPackages {
    private OtherPackages() {}

    static void requireTools() {
        if (Tool.onWindows()) {
            Tool.require("wix", "install the .NET SDK and run `dotnet tool install --global wix --version 5.0.2`.");
        }
    }

    static void write(AppImage image, String version, Path folder) throws IOException {
        if (Tool.onMac()) {
            sign(image.folder());
        }
        String system = Tool.onMac() ? "mac" : "windows";
        Path files = Path.of("installer", system);
        Tool.run(
                Tool.ofJdk("jpackage"),
                "@" + Path.of("installer", "common", "jpackage.options"),
                "@" + files.resolve("package.options"),
                "--app-version",
                AppImage.versionHere(version),
                "--app-image",
                image.folder().toString(),
                "--resource-dir",
                files.resolve("resources").toString(),
                "--dest",
                folder.toString());
        try (var made = Files.list(folder)) {
            for (Path each : made.toList()) {
                sign(each);
            }
        }
    }

    /** The scripts say that they sign nothing where the secrets are missing. */
    static void sign(Path what) throws IOException {
        if (Tool.onMac()) {
            Tool.run("installer/mac/sign", what.toString());
        } else if (Tool.onWindows()) {
            Tool.run("powershell", "-NoProfile", "-File", "installer/windows/sign.ps1", what.toString());
        }
    }
}
