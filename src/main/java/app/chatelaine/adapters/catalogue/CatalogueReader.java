package app.chatelaine.adapters.catalogue;

import app.chatelaine.adapters.file.TextFolder;
import app.chatelaine.adapters.file.TextFolder.TextFile;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the services that come with the program and those that the user wrote. */
public final class CatalogueReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Messages messages;

    public CatalogueReader(Messages messages) {
        this.messages = messages;
    }

    /**
     * All services. A file that is not right becomes a problem and hides no other service.
     *
     * @param folder of the user's own files, {@code *.json}; need not be there
     */
    public Catalogue read(Path folder) {
        var services = new ArrayList<>(shipped());
        Set<String> shippedIds = services.stream().map(Service::id).collect(Collectors.toUnmodifiableSet());
        var ownIds = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        for (TextFile file : TextFolder.read(folder, ".json")) {
            switch (read(file, shippedIds, ownIds)) {
                case Ok<Service>(var service) -> {
                    services.add(service);
                    ownIds.add(service.id());
                }
                case Failed<Service>(var problem) -> problems.add(problem);
            }
        }
        return new Catalogue(services, problems);
    }

    /** Ids of the services that come with the program. */
    public Set<String> shippedIds() {
        return index().collect(Collectors.toUnmodifiableSet());
    }

    private Outcome<Service> read(TextFile file, Set<String> shippedIds, List<String> ownIds) {
        String name = file.path().toString();
        if (file.text().isEmpty()) {
            return invalid(name, 1, new InvalidPart("", "unreadable"));
        }
        String text = file.text().get();
        return parse(name, text).then(service -> {
            String taken = shippedIds.contains(service.id()) ? "id-shipped" : "id-taken";
            return shippedIds.contains(service.id()) || ownIds.contains(service.id())
                    ? invalid(
                            name,
                            new LinesOfFields(MAPPER, text).lineOf("/id"),
                            new InvalidPart("/id", taken, service.id()))
                    : Outcome.ok(service);
        });
    }

    /** One service of its JSON text. */
    Outcome<Service> parse(String name, String text) {
        try {
            return Outcome.ok(ServiceParser.parse(MAPPER.readTree(text), messages.language()));
        } catch (InvalidPart wrong) {
            return invalid(name, new LinesOfFields(MAPPER, text).lineOf(wrong.pointer()), wrong);
        } catch (JacksonException notJson) {
            // Its message quotes the text, which may hold anything.
            var place = notJson.getLocation();
            return invalid(
                    name,
                    place == null ? 1 : Math.max(1, place.getLineNr()),
                    new InvalidPart("", "no-json", place == null ? "1" : Integer.toString(place.getColumnNr())));
        }
    }

    private Outcome<Service> invalid(String name, int line, InvalidPart wrong) {
        return Outcome.failed(
                ProblemCode.SERVICE_FILE_INVALID,
                name,
                Integer.toString(line),
                wrong.pointer().isEmpty() ? messages.get("service-file.whole") : readable(wrong.pointer()),
                messages.get("service-file." + wrong.words(), wrong.arguments().toArray()));
    }

    /** A pointer as people write it: {@code checks.key[0].url}. */
    private static String readable(String pointer) {
        var path = new StringBuilder();
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            if (name.matches("[0-9]+")) {
                path.append('[').append(name).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private List<Service> shipped() {
        return index().map(id -> id + ".json")
                .map(file -> switch (parse(file, resource(file))) {
                    case Ok<Service>(var service) -> service;
                    case Failed<Service>(var problem) -> throw new IllegalStateException(messages.of(problem));
                })
                .toList();
    }

    private static Stream<String> index() {
        return resource("index.txt").lines().map(String::strip);
    }

    private static String resource(String name) {
        try (InputStream stream = CatalogueReader.class.getResourceAsStream("services/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
