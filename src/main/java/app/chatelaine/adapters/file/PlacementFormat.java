package app.chatelaine.adapters.file;

import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.destination.Placement.Delivered;
import app.chatelaine.core.destination.Placement.Pending;
import app.chatelaine.core.destination.Placement.Slot;
import app.chatelaine.core.destination.Placement.Undo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One destination of an account, in {@code accounts.json}. */
final class PlacementFormat {
    private PlacementFormat() {}

    static Placement read(JsonPart part) {
        return new Placement(
                part.parsed("to", PlacementFormat::destination),
                part.has("allVariables") && part.flag("allVariables"),
                delivered("last", part),
                part.has("undo") ? undo(part.object("undo")) : null,
                part.has("pending") ? pending(part.object("pending")) : null);
    }

    private static Destination destination(String notation) {
        return Destination.of(notation, "").orElseThrow(() -> new IllegalArgumentException("no destination"));
    }

    private static @Nullable Delivered delivered(String field, JsonPart part) {
        if (!part.has(field)) {
            return null;
        }
        var delivered = part.object(field);
        return new Delivered(delivered.text("fingerprint"), delivered.instant("at"));
    }

    private static Undo undo(JsonPart part) {
        return new Undo(part.choice("slot", Slot.class), delivered("before", part));
    }

    private static Pending pending(JsonPart part) {
        return new Pending(
                part.text("fingerprint"),
                part.instant("at"),
                part.longNumber("processId"),
                part.choice("slot", Slot.class));
    }

    static void write(Placement placement, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("to", placement.destination().notation());
        if (placement.allVariables()) {
            json.writeBooleanProperty("allVariables", true);
        }
        write("last", placement.last(), json);
        if (placement.undo() != null) {
            json.writeObjectPropertyStart("undo");
            json.writeStringProperty("slot", JsonPart.id(placement.undo().slot()));
            write("before", placement.undo().before(), json);
            json.writeEndObject();
        }
        if (placement.pending() != null) {
            json.writeObjectPropertyStart("pending");
            json.writeStringProperty("fingerprint", placement.pending().fingerprint());
            json.writeStringProperty("at", placement.pending().at().toString());
            json.writeNumberProperty("processId", placement.pending().processId());
            json.writeStringProperty("slot", JsonPart.id(placement.pending().slot()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(String field, @Nullable Delivered delivered, JsonGenerator json) {
        if (delivered != null) {
            json.writeObjectPropertyStart(field);
            json.writeStringProperty("fingerprint", delivered.fingerprint());
            json.writeStringProperty("at", delivered.at().toString());
            json.writeEndObject();
        }
    }
}
