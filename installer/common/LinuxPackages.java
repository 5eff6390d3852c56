import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * The packages of Linux. The tree that they install is put together once; {@code dpkg-deb} and {@code rpmbuild} only wrap it.
 * jpackage's own packages would put the program under {@code /opt} and its menu entry there by a script at installation.
 */
final class LinuxPackages {
    private static final Path LINUX = Path.of("installer", "linux");
    private static final List<Integer> ICONS = List.of(16, 22, 24, 32, 48, 64, 128, 256, 512);

    private final AppImage image;
    private final Path target;
    private final Path work;
    private final String version;
    private final Path root;

    LinuxPackages(AppImage image, Path target, Path work, String version) {
        this.image = image;
        this.target = target;
        this.work = work;
        this.version = version;
        this.root = work.resolve("root");
    }

    static void requireTools() {
        if (!Tool.isThere("dpkg-deb") && !Tool.isThere("rpmbuild")) {
            throw new Tool.Missing("Neither dpkg-deb nor rpmbuild is there: install the package dpkg or rpm-build.");
        }
        Tool.require("gzip", "install the package gzip.");
    }

    void write(Path folder) throws IOException {
        Tool.deleteTree(root);
        Tool.copyTree(image.folder(), root.resolve("usr/lib/chatelaine"));
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/chatelaine"), Path.of("../lib/chatelaine/bin/chatelaine"));
        putDesktopFiles();
        putShellFiles();
        putDocuments();
        setModes();
        if (Tool.isThere("dpkg-deb")) {
            writeDeb(folder);
        } else {
            System.out.println("No deb: install the package dpkg to get one.");
        }
        if (Tool.isThere("rpmbuild")) {
            writeRpm(folder);
        } else {
            System.out.println("No rpm: install the package rpm (rpm-build on Fedora) to get one.");
        }
    }

    private void putDesktopFiles() throws IOException {
        put(LINUX.resolve("chatelaine.desktop"), "usr/share/applications/chatelaine.desktop");
        fill(
                LINUX.resolve("app.chatelaine.Chatelaine.metainfo.xml"),
                "usr/share/metainfo/app.chatelaine.Chatelaine.metainfo.xml");
        String icons = "usr/share/icons/hicolor/";
        for (int size : ICONS) {
            put(Path.of("icons", "png", size + ".png"), icons + size + "x" + size + "/apps/chatelaine.png");
        }
        put(Path.of("icons", "chatelaine.svg"), icons + "scalable/apps/chatelaine.svg");
        put(Path.of("icons", "chatelaine-symbolic.svg"), icons + "symbolic/apps/chatelaine-symbolic.svg");
    }

    private void putShellFiles() throws IOException {
        Path made = work.resolve("shell");
        Tool.run(
                Tool.ofJdk("java"),
                "--class-path",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                LINUX.resolve("WriteShellFiles.java").toString(),
                made.toString(),
                version,
                day());
        put(made.resolve("chatelaine.bash"), "usr/share/bash-completion/completions/chatelaine");
        put(made.resolve("chatelaine.fish"), "usr/share/fish/vendor_completions.d/chatelaine.fish");
        put(made.resolve("_chatelaine"), "usr/share/zsh/vendor-completions/_chatelaine");
        zip(put(made.resolve("chatelaine.1"), "usr/share/man/man1/chatelaine.1"));
    }

    private void putDocuments() throws IOException {
        put(LINUX.resolve("copyright"), "usr/share/doc/chatelaine/copyright");
        put(Path.of("CHANGELOG.md"), "usr/share/doc/chatelaine/CHANGELOG.md");
        zip(root.resolve("usr/share/doc/chatelaine/CHANGELOG.md"));
        zip(fill(LINUX.resolve("deb/changelog"), "usr/share/doc/chatelaine/changelog"));
        put(target.resolve("classes/app/chatelaine/licences.txt"), "usr/share/doc/chatelaine/third-party.txt");
        put(LINUX.resolve("deb/lintian-overrides"), "usr/share/lintian/overrides/chatelaine");
    }

    private void writeDeb(Path folder) throws IOException {
        Path control = root.resolve("DEBIAN");
        String text = Files.readString(LINUX.resolve("deb/control"))
                .replace("@version@", version)
                .replace("@architecture@", debArchitecture())
                .replace("@size@", Long.toString(Tool.size(root) / 1024));
        Files.createDirectories(control);
        Files.writeString(control.resolve("control"), text);
        Files.writeString(control.resolve("md5sums"), sums());
        Path file = folder.resolve("chatelaine_" + version + "_" + debArchitecture() + ".deb");
        setModes();
        Tool.run("dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", root.toString(), file.toString());
        Tool.deleteTree(control);
    }

    private void writeRpm(Path folder) throws IOException {
        Path top = work.resolve("rpm").toAbsolutePath();
        Tool.deleteTree(top);
        Tool.run(
                "rpmbuild",
                "-bb",
                "--quiet",
                "--define=_topdir " + top,
                "--define=program_version " + version,
                "--define=program_root " + root.toAbsolutePath(),
                LINUX.resolve("rpm/chatelaine.spec").toString());
        try (var made = Files.walk(top.resolve("RPMS"))) {
            for (Path file :
                    made.filter(each -> each.toString().endsWith(".rpm")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static String debArchitecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }

    /** Of the release, which the AppStream file tells. */
    private static String day() throws IOException {
        return Files.readString(LINUX.resolve("app.chatelaine.Chatelaine.metainfo.xml"))
                .replaceFirst("(?s).*?<release [^>]*date=\"([0-9-]+)\".*", "$1");
    }

    private Path put(Path from, String to) throws IOException {
        Path file = root.resolve(to);
        Files.createDirectories(file.getParent());
        return Files.copy(from, file);
    }

    /** With the version in it. */
    private Path fill(Path from, String to) throws IOException {
        Path file = root.resolve(to);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, Files.readString(from).replace("@version@", version));
    }

    private static void zip(Path file) throws IOException {
        Tool.run("gzip", "-9nf", file.toString());
    }

    private void setModes() throws IOException {
        try (var all = Files.walk(root)) {
            for (Path path : all.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                boolean runs = Files.isDirectory(path)
                        || path.getParent().endsWith("bin")
                        || path.endsWith("jspawnhelper")
                        || path.endsWith("jexec");
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private String sums() throws IOException {
        var sums = new TreeMap<String, String>();
        try (var all = Files.walk(root)) {
            for (Path file : all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith("DEBIAN")) {
                    sums.put(name, md5(file));
                }
            }
        }
        var text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        return text.toString();
    }

    /** What Debian's tools compare installed files with. */
    private static String md5(Path file) throws IOException {
        try {
            var digest = java.security.MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
