package app.chatelaine.desktop.destinations;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.KeyVariable;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.service.Programs;
import app.chatelaine.core.service.Programs.Source;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.desktop.shared.fields.Entry;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which sort of place, and where: proposed as the service documents it. */
public final class PlaceForm {
    private static final String VARIABLE = "[A-Za-z_][A-Za-z0-9_]*";

    private final Path home;
    private final Messages messages;
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.DOTENV);
    private final Entry envPath = new Entry(this::judgePath);
    private final Entry filePath = new Entry(this::judgePath);
    private final Entry variable;
    private final Entry service;
    private final Entry user;

    /** @param home what {@code ~} stands for */
    PlaceForm(Service of, Account account, Path home, Messages messages) {
        this.home = home;
        this.messages = messages;
        variable = new Entry(text -> says(!text.matches(VARIABLE), "deliver.problem.variable"));
        service = new Entry(text -> says(text.isEmpty(), "deliver.problem.service"));
        user = new Entry(text -> says(text.isEmpty() || text.indexOf('/') >= 0, "deliver.problem.user"));
        KeyVariable.of(of, account).ifPresent(variable::set);
        propose(of.programs());
    }

    /** The documented places fill the fields; the first one that is no environment is chosen. */
    private void propose(Programs programs) {
        target(programs, Programs.Kind.FILE).ifPresent(filePath::set);
        target(programs, Programs.Kind.KEYRING).ifPresent(target -> {
            int slash = target.lastIndexOf('/');
            service.set(target.substring(0, Math.max(slash, 0)));
            user.set(target.substring(slash + 1));
        });
        programs.sources().stream()
                .flatMap(source -> Sort.of(source.kind()).stream())
                .findFirst()
                .ifPresent(sort::set);
    }

    private static Optional<String> target(Programs programs, Programs.Kind kind) {
        return programs.sources().stream()
                .filter(source -> source.kind() == kind)
                .map(Source::target)
                .findFirst();
    }

    void load(Destination destination) {
        switch (destination) {
            case DotEnv env -> {
                sort.set(Sort.DOTENV);
                envPath.set(DestinationWords.path(env.path(), home));
                variable.set(env.variable());
            }
            case CredentialsFile file -> {
                sort.set(Sort.FILE);
                filePath.set(DestinationWords.path(file.path(), home));
            }
            case KeyringEntry entry -> {
                sort.set(Sort.KEYRING);
                service.set(entry.service());
                user.set(entry.user());
            }
        }
    }

    private Optional<String> says(boolean wrong, String key) {
        return wrong ? Optional.of(messages.get(key)) : Optional.empty();
    }

    private Optional<String> judgePath(String text) {
        return says(absolute(text).isEmpty(), "deliver.problem.path");
    }

    private Optional<String> absolute(String text) {
        try {
            boolean atHome = text.startsWith("~/") || text.startsWith("~" + File.separator);
            var path = atHome ? home.resolve(text.substring(2)) : Path.of(text);
            boolean isFolder = text.isEmpty() || text.endsWith("/") || text.endsWith(File.separator);
            return path.isAbsolute() && !isFolder ? Optional.of(path.normalize().toString()) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    public ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /** Of the {@code .env} file. */
    public Entry envPath() {
        return envPath;
    }

    /** Of the credentials file. */
    public Entry filePath() {
        return filePath;
    }

    public Entry variable() {
        return variable;
    }

    public Entry service() {
        return service;
    }

    public Entry user() {
        return user;
    }

    /** Puts the file into another folder; its name stays, or is {@code .env} where there was none. */
    public void choose(File folder) {
        var entry = sort.get() == Sort.FILE ? filePath : envPath;
        String name = absolute(entry.value())
                .map(path -> Path.of(path).getFileName().toString())
                .orElse(sort.get() == Sort.FILE ? "api.key" : ".env");
        entry.set(DestinationWords.path(folder.toPath().resolve(name).toString(), home));
    }

    List<Entry> entries() {
        return switch (sort.get()) {
            case DOTENV -> List.of(envPath, variable);
            case FILE -> List.of(filePath);
            case KEYRING -> List.of(service, user);
        };
    }

    /** What the fields say; empty while one of them is wrong. */
    Optional<Destination> destination() {
        if (!entries().stream().allMatch(Entry::isGood)) {
            return Optional.empty();
        }
        return switch (sort.get()) {
            case DOTENV -> absolute(envPath.value()).map(path -> new DotEnv(path, variable.value()));
            case FILE -> absolute(filePath.value()).map(CredentialsFile::new);
            case KEYRING -> Optional.of(new KeyringEntry(service.value(), user.value()));
        };
    }

    /** Sorts of places. */
    public enum Sort {
        DOTENV,
        FILE,
        KEYRING;

        private static Optional<Sort> of(Programs.Kind kind) {
            return switch (kind) {
                case ARGUMENT, ENVIRONMENT -> Optional.empty();
                case DOTENV -> Optional.of(DOTENV);
                case FILE -> Optional.of(FILE);
                case KEYRING -> Optional.of(KEYRING);
            };
        }
    }
}
