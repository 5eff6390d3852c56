package app.chatelaine.cli.output;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.text.Messages;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Destinations in print, with what programs would find there. */
public final class DestinationOutput {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DestinationOutput() {}

    /** The destinations of one account, in the shape that {@code show --json} has. */
    static ArrayNode of(Account account, BiFunction<Account, Destination, DestinationState> look) {
        var array = JSON.arrayNode();
        account.placements().forEach(placement -> array.add(object(account, placement, look)));
        return array;
    }

    /** The destinations of all accounts, each with the account that it belongs to. */
    public static ArrayNode all(List<Account> accounts, BiFunction<Account, Destination, DestinationState> look) {
        var array = JSON.arrayNode();
        for (Account account : accounts) {
            for (Placement placement : account.placements()) {
                var object = JSON.objectNode()
                        .put("id", account.id().value())
                        .put("service", account.serviceId())
                        .put("name", account.name());
                object.setAll(object(account, placement, look));
                var last = placement.last();
                array.add(object.put(
                                "deliveredAt", last == null ? null : last.at().toString())
                        .put("undoable", placement.undo() != null));
            }
        }
        return array;
    }

    private static ObjectNode object(
            Account account, Placement placement, BiFunction<Account, Destination, DestinationState> look) {
        var destination = placement.destination();
        return JSON.objectNode()
                .put("kind", destination.kind())
                .put("target", destination.target())
                .put("variable", destination instanceof DotEnv env ? env.variable() : null)
                .put("state", look.apply(account, destination).id());
    }

    public static String table(
            List<Account> accounts, BiFunction<Account, Destination, DestinationState> look, Messages messages) {
        var columns = new Columns()
                .row(
                        messages.get("cli.column.name"),
                        messages.get("cli.column.destination"),
                        messages.get("cli.column.state"),
                        messages.get("cli.column.delivered"));
        for (Account account : accounts) {
            for (Placement placement : account.placements()) {
                var destination = placement.destination();
                var last = placement.last();
                columns.row(
                        account.name(),
                        destination.notation(),
                        state(look.apply(account, destination), messages),
                        last == null
                                ? ""
                                : last.at().truncatedTo(ChronoUnit.SECONDS).toString());
            }
        }
        return columns.print();
    }

    static String state(DestinationState state, Messages messages) {
        return messages.get("cli.destination.state." + state.id());
    }
}
