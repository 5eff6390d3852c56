package app.chatelaine.cli.output;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rotations as the command line's contract spells them, without secrets. */
public record RotationJson(Messages messages) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public String list(List<RotationStatus> rotations) {
        var array = JSON.arrayNode();
        rotations.forEach(status -> array.add(object(status)));
        return AccountJson.print(array);
    }

    /** What stands in {@code list} and {@code show}. */
    static ObjectNode brief(RotationStatus status) {
        return JSON.objectNode()
                .put("standing", status.standing().id())
                .put("step", status.rotation().step().id())
                .put("since", status.rotation().since().toString())
                .put("graceEnds", text(status.graceEnds()));
    }

    private ObjectNode object(RotationStatus status) {
        var rotation = status.rotation();
        var outage = status.outage();
        var object = JSON.objectNode()
                .put("account", rotation.account().value())
                .put("name", rotation.accountName())
                .put("service", rotation.serviceId())
                .put("kind", id(rotation.kind()))
                .put("standing", status.standing().id())
                .put("step", rotation.step().id())
                .put("undoing", rotation.position().undoing())
                .put("since", rotation.since().toString())
                .put("lastChange", rotation.lastChange().toString())
                .put("graceEnds", text(status.graceEnds()))
                .put("outageSeconds", outage == null ? null : Long.valueOf(outage.toSeconds()));
        object.set("problem", rotation.problem().map(this::problem).orElse(JSON.nullNode()));
        var events = object.putArray("events");
        rotation.events().forEach(event -> events.add(object(event)));
        return object;
    }

    private ObjectNode object(RotationEvent event) {
        Problem problem = event.problem();
        var object = JSON.objectNode()
                .put("at", event.at().toString())
                .put("step", event.step().id())
                .put("what", event.what().id())
                .put("place", event.place())
                .put("evidence", event.evidence().isEmpty() ? null : event.evidence());
        object.set("problem", problem == null ? JSON.nullNode() : problem(problem));
        return object;
    }

    private JsonNode problem(Problem problem) {
        return JSON.objectNode().put("code", id(problem.code())).put("text", messages.of(problem));
    }

    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
