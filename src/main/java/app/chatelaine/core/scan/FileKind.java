package app.chatelaine.core.scan;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A sort of file in which people keep keys. */
public enum FileKind {
    /** {@code .env} and its kin. */
    DOTENV,
    /** A key and nothing else. */
    CREDENTIALS,
    /** What a shell runs when it starts. */
    SHELL,
    CONFIG,
    PYTHON,
    /** A Jupyter notebook: JSON whose texts are lines of a program. */
    NOTEBOOK;

    private static final Set<String> SHELL_FILES = Set.of(
            ".bashrc",
            ".bash_profile",
            ".bash_login",
            ".bash_aliases",
            ".profile",
            ".zshrc",
            ".zshenv",
            ".zprofile",
            ".zlogin",
            ".kshrc",
            ".cshrc",
            ".tcshrc",
            ".login",
            ".pam_environment",
            "config.fish",
            "profile.ps1",
            "microsoft.powershell_profile.ps1");

    private static final Pattern CONFIG_FILES = Pattern.compile(".*\\.(toml|json|ya?ml|ini|cfg|conf|properties)");

    /** Empty for a file that is not looked at. A credentials file is known by its path, see {@link FileChoice}. */
    public static Optional<FileKind> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (isDotEnv(name)) {
            return Optional.of(DOTENV);
        }
        if (SHELL_FILES.contains(name)) {
            return Optional.of(SHELL);
        }
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot)) {
            case ".py" -> Optional.of(PYTHON);
            case ".ipynb" -> Optional.of(NOTEBOOK);
            case ".fish" -> Optional.of(SHELL);
            default -> CONFIG_FILES.matcher(name).matches() ? Optional.of(CONFIG) : Optional.empty();
        };
    }

    /** Whether the file is looked at wherever it lies. */
    public boolean isAlwaysWanted() {
        return this == DOTENV || this == CREDENTIALS;
    }

    private static boolean isDotEnv(String name) {
        return name.startsWith(".env") || name.endsWith(".env");
    }
}
