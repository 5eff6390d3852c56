package app.chatelaine.sandbox;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ION's API: one GraphQL address. What fails inside of it comes with status 200, what its gate refuses does not. */
public final class IonApiSandbox implements SandboxService {
    private static final String NO_PERMISSION = "User does not have permission to update this resource.";

    private final SandboxSettings settings;
    private final IonRealm realm;
    private final IonKeyCalls keyCalls;

    public IonApiSandbox(SandboxSettings settings, IonRealm realm) {
        this.settings = settings;
        this.realm = realm;
        keyCalls = new IonKeyCalls(realm);
    }

    @Override
    public boolean carriesKey(SandboxRequest request) {
        return request.header("Authorization") != null;
    }

    @Override
    public SandboxAnswer answer(SandboxRequest request) {
        return request.toString().equals("POST /graphql") ? guarded(request) : errors(404, "Not found.");
    }

    private SandboxAnswer guarded(SandboxRequest request) {
        String header = request.header("Authorization");
        if (header == null) {
            return errors(401, "Authorization header is missing.");
        }
        // Documented are the token alone, and the words Bearer or Token before it.
        var token = realm.token(header.replaceFirst("^(Bearer|Token) ", ""));
        var client = token.flatMap(known -> realm.client(known.clientId()));
        if (client.isEmpty()) {
            return errors(401, "Token is invalid.");
        }
        return realm.isOver(token.get())
                ? errors(401, "Token is expired.")
                : client.get()
                        .behaviour()
                        .answer(settings.slowness(), () -> execute(request, client.get()), IonApiSandbox::refusal);
    }

    private SandboxAnswer execute(SandboxRequest request, IonClient client) {
        var call = Json.read(request.body());
        if (!call.path("query").isString()) {
            return errors(400, "The body must be JSON with a query.");
        }
        try {
            var operation = GraphqlReader.read(call.path("query").stringValue(), call.path("variables"));
            ObjectNode data = Json.object();
            for (GraphqlField field : operation.fields()) {
                data.set(field.name(), field.select(resolve(operation.name(), field, client)));
            }
            return SandboxAnswer.json(200, Json.object("data", data));
        } catch (GraphqlException failed) {
            return errors(200, String.valueOf(failed.getMessage()));
        }
    }

    private JsonNode resolve(String operation, GraphqlField field, IonClient client) {
        if (field.name().toLowerCase(Locale.ROOT).contains("apikey") && !client.mayManageKeys()) {
            throw new GraphqlException(NO_PERMISSION);
        }
        return switch (operation + " " + field.name()) {
            case "query me", "query currentUser" -> user(client);
            case "query apiKeys" -> keyCalls.list(field.arguments());
            case "mutation createApiKey" -> keyCalls.create();
            case "mutation updateApiKey" -> keyCalls.update(field.arguments());
            case "mutation deleteApiKey" -> keyCalls.delete(field.arguments());
            default -> throw new GraphqlException("Cannot query field \"%s\".".formatted(field.name()));
        };
    }

    private static JsonNode user(IonClient client) {
        return Json.object(
                "id",
                client.number(),
                "name",
                "Service account " + client.number(),
                "email",
                "service-" + client.number() + "@factory.example",
                "organization",
                Json.object("id", 7, "domain", "factory.example"));
    }

    private static SandboxAnswer refusal(Behaviour why) {
        return switch (why) {
            case FORBIDDEN -> errors(200, NO_PERMISSION);
            case RATE_LIMITED -> errors(429, "Too many requests.");
            case SERVER_ERROR -> errors(500, "Internal server error.");
            default -> errors(401, "Token is invalid.");
        };
    }

    private static SandboxAnswer errors(int status, String message) {
        return SandboxAnswer.json(status, Json.object("errors", new Object[] {Json.object("message", message)}));
    }
}
