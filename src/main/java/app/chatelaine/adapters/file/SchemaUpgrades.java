package app.chatelaine.adapters.file;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings old documents up to the newest schema, one number at a time.
 *
 * @param steps the first one leads from schema 1 to 2, and so on; each is a pure function with a golden file for its test
 */
record SchemaUpgrades(List<UnaryOperator<ObjectNode>> steps) {
    /** There has been one schema so far. */
    static final SchemaUpgrades NONE = new SchemaUpgrades(List.of());

    private static final int FIRST = 1;

    SchemaUpgrades {
        steps = List.copyOf(steps);
    }

    int newest() {
        return FIRST + steps.size();
    }

    /** @throws DamagedDocumentException when {@code schema} never was */
    ObjectNode upgrade(ObjectNode document, int schema) {
        if (schema < FIRST) {
            throw new DamagedDocumentException("/schema is not understood");
        }
        var upgraded = document;
        for (var step : steps.subList(schema - FIRST, steps.size())) {
            upgraded = step.apply(upgraded);
        }
        return upgraded;
    }
}
