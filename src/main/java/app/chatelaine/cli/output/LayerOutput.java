package app.chatelaine.cli.output;

import app.chatelaine.core.precedence.Layer;
import app.chatelaine.core.precedence.Resolution;
import app.chatelaine.core.text.Messages;
import tools.jackson.databind.node.JsonNodeFactory;

/** The places where programs look for a key, in print. */
public final class LayerOutput {
    private static final int SHOWN_DIGITS = 8;

    private LayerOutput() {}

    /** One object a layer, in their order; {@code wins} is true for one at most. */
    public static String json(Resolution resolution) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (Layer layer : resolution.layers()) {
            array.addObject()
                    .put("layer", layer.sort().id())
                    .put("place", layer.place())
                    .put("state", layer.state().id())
                    .put("fingerprint", layer.fingerprint())
                    .put("wins", isWinner(layer, resolution))
                    .put("note", layer.note());
        }
        return AccountJson.print(array);
    }

    public static String text(Resolution resolution, Messages messages) {
        var columns = new Columns()
                .row(
                        messages.get("cli.column.layer"),
                        messages.get("cli.column.place"),
                        messages.get("cli.column.standing"),
                        messages.get("cli.column.fingerprint"),
                        "");
        for (Layer layer : resolution.layers()) {
            String fingerprint = layer.fingerprint();
            columns.row(
                    messages.get("layer." + layer.sort().id()),
                    layer.place().isEmpty() ? "–" : layer.place(),
                    messages.get("layer.state." + layer.state().id()),
                    fingerprint == null ? "–" : fingerprint.substring(0, SHOWN_DIGITS),
                    isWinner(layer, resolution) ? messages.get("layer.wins") : "");
        }
        return columns.print();
    }

    private static boolean isWinner(Layer layer, Resolution resolution) {
        return resolution.winner().filter(layer::equals).isPresent();
    }
}
