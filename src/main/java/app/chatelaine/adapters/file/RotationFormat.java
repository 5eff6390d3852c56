package app.chatelaine.adapters.file;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Ending;
import app.chatelaine.core.rotation.KeyVersion;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.Rotation.Position;
import app.chatelaine.core.rotation.Rotation.Worker;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.service.Service.RotationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code rotations.json}, the oldest first. What is null, empty or the default is left out. */
final class RotationFormat implements JsonFormat<List<Rotation>> {

    @Override
    public Reader<List<Rotation>> reader() {
        return new Reader<>() {
            private final List<Rotation> rotations = new ArrayList<>();

            @Override
            public void item(String list, JsonPart item) {
                if (list.equals("rotations")) {
                    rotations.add(rotation(item));
                }
            }

            @Override
            public List<Rotation> finish(JsonPart rest) {
                rest.requireList("rotations");
                return List.copyOf(rotations);
            }
        };
    }

    private static Rotation rotation(JsonPart part) {
        var events = part.list("events", RotationFormat::event);
        if (events.isEmpty()) {
            throw part.damaged("without events");
        }
        return new Rotation(
                part.text("id"),
                part.parsed("account", AccountId::new),
                part.text("name"),
                part.text("service"),
                part.choice("kind", RotationKind.class),
                new Wishes(
                        part.parsed("grace", Duration::parse),
                        part.has("exposed") && part.flag("exposed"),
                        part.has("unverified") && part.flag("unverified")),
                version(part.object("from")),
                part.has("to") ? version(part.object("to")) : null,
                position(part),
                part.has("worker") ? worker(part.object("worker")) : null,
                events);
    }

    private static KeyVersion version(JsonPart part) {
        return new KeyVersion(AccountFormat.key(part.object("key")), part.map("fields", JsonPart::text));
    }

    private static Position position(JsonPart part) {
        return new Position(
                part.choice("step", RotationStep.class),
                part.has("begun") && part.flag("begun"),
                part.has("undoing") && part.flag("undoing"),
                part.has("listed") ? part.list("listed", JsonPart::text) : null,
                part.optionalInstant("graceEnds"),
                part.has("ending") ? part.choice("ending", Ending.class) : null);
    }

    private static Worker worker(JsonPart part) {
        return new Worker(part.longNumber("processId"), part.instant("since"));
    }

    private static RotationEvent event(JsonPart part) {
        return new RotationEvent(
                part.instant("at"),
                part.choice("step", RotationStep.class),
                part.choice("what", What.class),
                part.has("evidence") ? part.text("evidence") : "",
                part.optionalText("place"),
                part.has("problem") ? problem(part.object("problem")) : null);
    }

    /** A problem that only another version of the program knows does not make the journal unreadable. */
    private static @Nullable Problem problem(JsonPart part) {
        String id = part.text("code");
        var details = part.list("details", JsonPart::text);
        return Arrays.stream(ProblemCode.values())
                .filter(code -> JsonPart.id(code).equals(id))
                .findFirst()
                .map(code -> new Problem(code, details))
                .orElse(null);
    }

    @Override
    public void write(List<Rotation> rotations, JsonGenerator json) {
        json.writeArrayPropertyStart("rotations");
        rotations.forEach(rotation -> write(rotation, json));
        json.writeEndArray();
    }

    private static void write(Rotation rotation, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", rotation.id());
        json.writeStringProperty("account", rotation.account().value());
        json.writeStringProperty("name", rotation.accountName());
        json.writeStringProperty("service", rotation.serviceId());
        json.writeStringProperty("kind", JsonPart.id(rotation.kind()));
        json.writeStringProperty("grace", rotation.wishes().grace().toString());
        writeIf("exposed", rotation.wishes().exposed(), json);
        writeIf("unverified", rotation.wishes().unverified(), json);
        write("from", rotation.from(), json);
        if (rotation.to() != null) {
            write("to", rotation.to(), json);
        }
        write(rotation.position(), json);
        if (rotation.worker() != null) {
            json.writeObjectPropertyStart("worker");
            json.writeNumberProperty("processId", rotation.worker().processId());
            json.writeStringProperty("since", rotation.worker().since().toString());
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("events");
        rotation.events().forEach(event -> write(event, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(String name, KeyVersion version, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeObjectPropertyStart("key");
        AccountFormat.write(version.facts(), json);
        json.writeEndObject();
        json.writeObjectPropertyStart("fields");
        new TreeMap<>(version.fields()).forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(Position position, JsonGenerator json) {
        json.writeStringProperty("step", position.step().id());
        writeIf("begun", position.begun(), json);
        writeIf("undoing", position.undoing(), json);
        if (position.listed() != null) {
            json.writeArrayPropertyStart("listed");
            position.listed().forEach(json::writeString);
            json.writeEndArray();
        }
        writeText("graceEnds", position.graceEnds(), json);
        if (position.ending() != null) {
            json.writeStringProperty("ending", JsonPart.id(position.ending()));
        }
    }

    private static void write(RotationEvent event, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("at", event.at().toString());
        json.writeStringProperty("step", event.step().id());
        json.writeStringProperty("what", event.what().id());
        if (!event.evidence().isEmpty()) {
            json.writeStringProperty("evidence", event.evidence());
        }
        writeText("place", event.place(), json);
        if (event.problem() != null) {
            json.writeObjectPropertyStart("problem");
            json.writeStringProperty("code", JsonPart.id(event.problem().code()));
            json.writeArrayPropertyStart("details");
            event.problem().details().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeIf(String name, boolean flag, JsonGenerator json) {
        if (flag) {
            json.writeBooleanProperty(name, true);
        }
    }

    private static void writeText(String name, @Nullable Object value, JsonGenerator json) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
