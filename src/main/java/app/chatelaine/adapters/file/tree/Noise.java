package app.chatelaine.adapters.file.tree;

import java.util.Set;

/** Folders that programs fill: what lies there was not written by a person, and there is much of it. */
final class Noise {
    /** Of version control and of the system: no file in them is anybody's to read. */
    private static final Set<String> CLOSED = Set.of(".git", ".hg", ".svn");

    private static final Set<String> SYSTEM = Set.of("/proc", "/sys", "/dev");

    private static final Set<String> ALWAYS = Set.of(
            "node_modules",
            "bower_components",
            "site-packages",
            "__pycache__",
            ".venv",
            "venv",
            ".tox",
            ".nox",
            ".mypy_cache",
            ".pytest_cache",
            ".ruff_cache",
            ".gradle",
            ".m2",
            ".npm",
            ".cargo",
            ".rustup",
            ".terraform",
            ".cache");

    /** These only where git ignores them; elsewhere people keep their own files in folders of such names. */
    private static final Set<String> IGNORED = Set.of(
            "build", "dist", "out", "target", "bin", "obj", "vendor", "coverage", "env", ".next", ".nuxt", "tmp");

    private Noise() {}

    static boolean isClosed(String name, String path) {
        return CLOSED.contains(name) || SYSTEM.contains(path);
    }

    /** @param path of the folder, with slashes */
    static boolean is(String name, String path, IgnoreRules rules) {
        return ALWAYS.contains(name) || (IGNORED.contains(name) && rules.ignores(path));
    }
}
