package app.chatelaine.cli.output;

import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue in print. */
public final class ServiceOutput {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ServiceOutput() {}

    public static String json(List<Service> services) {
        var array = JSON.arrayNode();
        services.forEach(service -> array.add(object(service)));
        return AccountJson.print(array);
    }

    public static String text(List<Service> services, Messages messages) {
        var columns = new Columns()
                .row(
                        messages.get("cli.column.id"),
                        messages.get("cli.column.name"),
                        messages.get("cli.column.auth"),
                        messages.get("cli.column.variables"),
                        messages.get("cli.column.rotation"),
                        messages.get("cli.column.can"));
        services.forEach(service -> columns.row(
                service.id(),
                service.name(),
                auth(service.auth()),
                String.join(", ", service.programs().keyVariables()),
                new RotationWords(messages).kind(Rotations.kind(service)),
                String.join(", ", abilities(service))));
        return columns.print();
    }

    private static ObjectNode object(Service service) {
        var object = JSON.objectNode()
                .put("id", service.id())
                .put("name", service.name())
                .put("auth", auth(service.auth()))
                .put("keyShape", service.keyShape().hint());
        var environments = object.putArray("environments");
        service.environments()
                .forEach(e -> environments
                        .addObject()
                        .put("id", e.id())
                        .put("name", e.name())
                        .put("url", e.url()));
        var fields = object.putArray("fields");
        service.inputs().forEach(i -> fields.addObject().put("id", i.id()).put("required", i.required()));
        service.programs().keyVariables().forEach(object.putArray("variables")::add);
        abilities(service).forEach(object.putArray("can")::add);
        return object.put("rotation", RotationJson.id(Rotations.kind(service)));
    }

    /** What can be done with keys of the service from here. */
    private static List<String> abilities(Service service) {
        var can = new ArrayList<String>();
        if (!service.checks().key().isEmpty()) {
            can.add("check");
        }
        var life = service.lifecycle();
        if (life.list() != null) {
            can.add("list");
        }
        if (life.create() != null) {
            can.add("create");
        }
        for (KeyChange change : KeyChange.values()) {
            if (life.changes().containsKey(change)) {
                can.add(change.name().toLowerCase(Locale.ROOT));
            }
        }
        if (life.regenerate() != null) {
            can.add("regenerate");
        }
        return can;
    }

    private static String auth(Auth auth) {
        return switch (auth) {
            case Auth.Header header -> "header " + header.name();
            case Auth.Basic basic -> "basic";
            case Auth.Query query -> "query " + query.name();
            case Auth.Path path -> "path";
            case Auth.Body body -> "body";
            case Auth.ClientCredentials credentials -> "oauth2 client-credentials";
        };
    }
}
