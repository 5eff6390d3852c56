package app.chatelaine.core.scan;

import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.service.Service;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Proposes a name for an account whose key was found in a file: the folder's, with what file and variable add. */
final class ImportName {
    private static final AccountId NOBODY = new AccountId("nobody");

    private ImportName() {}

    /** One that no account of the service has. */
    static String propose(Path file, Service service, Optional<String> variable, AccountBook book) {
        String name = (folder(file, service)
                        + ending(file)
                        + variable.map(v -> words(v, service)).orElse(""))
                .strip();
        String free = name;
        for (int number = 2; book.isNameTaken(service.id(), free, NOBODY); number++) {
            free = name + " " + number;
        }
        return free;
    }

    private static String folder(Path file, Service service) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = folder == null ? null : folder.getFileName();
        String text = name == null ? "" : name.toString().replaceFirst("^\\.+", "");
        return text.isEmpty() ? service.name() : text;
    }

    /** Of {@code .env.production}. */
    private static String ending(Path file) {
        String name = Objects.toString(file.getFileName());
        return name.startsWith(".env.") ? " " + name.substring(".env.".length()) : "";
    }

    /** Of {@code STAGING_IONWORKS_API_KEY}. */
    private static String words(String variable, Service service) {
        String around = variable.toUpperCase(Locale.ROOT);
        for (String known : service.programs().keyVariables()) {
            around = around.replace(known.toUpperCase(Locale.ROOT), " ");
        }
        String rest = around.equals(variable.toUpperCase(Locale.ROOT)) ? "" : around;
        return " " + rest.replace('_', ' ').strip().toLowerCase(Locale.ROOT).replaceAll(" +", " ");
    }
}
