package app.chatelaine.core.scan;

import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Programs.Kind;
import app.chatelaine.core.service.Service;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which files are looked at, and as what. */
public final class FileChoice {
    private static final String HOME = "~/";

    /** By the end of the path, as a tree may hold the home folders of several people. */
    private final Map<Path, Service> credentials = new LinkedHashMap<>();

    public FileChoice(Catalogue catalogue) {
        for (Service service : catalogue.services()) {
            service.programs().sources().stream()
                    .filter(source ->
                            source.kind() == Kind.FILE && source.target().startsWith(HOME))
                    .forEach(source -> credentials.put(Path.of(source.target().substring(HOME.length())), service));
        }
    }

    /** Empty for a file that is not looked at. */
    public Optional<FileKind> kind(Path file) {
        return ownerOf(file).isPresent()
                ? Optional.of(FileKind.CREDENTIALS)
                : Optional.ofNullable(file.getFileName()).flatMap(name -> FileKind.of(name.toString()));
    }

    /** The service whose programs read this file as a key and nothing else. */
    Optional<Service> ownerOf(Path file) {
        return credentials.entrySet().stream()
                .filter(entry -> file.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
