package app.chatelaine.cli.output;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.scan.KeyPlace;
import app.chatelaine.core.scan.KeyPlace.Standing;
import app.chatelaine.core.text.Messages;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where keys lie, in print. */
public final class ScanOutput {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** As many digits as tell two keys of a person apart. */
    private static final int SHOWN_DIGITS = 8;

    private ScanOutput() {}

    public static String json(List<KeyPlace> places) {
        var array = JSON.arrayNode();
        places.forEach(place -> array.add(object(place)));
        return AccountJson.print(array);
    }

    public static String text(List<KeyPlace> places, Messages messages) {
        var columns = new Columns()
                .row(
                        messages.get("cli.column.place"),
                        messages.get("cli.column.service"),
                        messages.get("cli.column.variable"),
                        messages.get("cli.column.standing"),
                        messages.get("cli.column.git"),
                        messages.get("cli.column.fingerprint"));
        places.forEach(place -> columns.row(
                place.file() + ":" + place.line(),
                place.service().orElse("–"),
                place.variable().orElse("–"),
                messages.get(
                        "cli.standing." + place.standing().id(),
                        place.account().map(Account::name).orElse("")),
                messages.get("cli.git." + git(place)),
                place.fingerprint().hex().substring(0, SHOWN_DIGITS)));
        return columns.print();
    }

    /** {@code neither}: git would take the file with the next {@code git add}. */
    private static String git(KeyPlace place) {
        return switch (place.git()) {
            case null -> "unknown";
            case OUTSIDE -> "outside";
            case IGNORED -> "ignored";
            case TRACKED -> "tracked";
            case UNPROTECTED -> "neither";
        };
    }

    private static ObjectNode object(KeyPlace place) {
        var object = JSON.objectNode()
                .put("path", place.file().toString())
                .put("line", place.line())
                .put("column", place.column())
                .put("service", place.service().orElse(null))
                .put("variable", place.variable().orElse(null))
                .put("fingerprint", place.fingerprint().hex())
                .put("managed", place.standing() == Standing.CURRENT)
                .put("state", place.standing().id())
                .put("git", git(place));
        place.account()
                .ifPresentOrElse(
                        account -> object.putObject("account")
                                .put("id", account.id().value())
                                .put("name", account.name()),
                        () -> object.putNull("account"));
        return object;
    }
}
