package app.chatelaine.sandbox;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.RandomKey;
import app.chatelaine.core.creation.RandomKey.Alphabet;
import app.chatelaine.core.secret.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Ionworks. Its client reads JSON only where the content type is exactly {@code application/json}, so nothing is added to
 * it. Not documented, and therefore chosen here: the body of {@code /healthz} and the error codes of 401, 403, 429 and 500.
 */
public final class IonworksSandbox implements SandboxService, KeyIssuer {
    private static final String KEY_HEADER = "X-API-Key";

    private final SandboxSettings settings;
    private final IssuedKeys keys;

    public IonworksSandbox(SandboxSettings settings) {
        this.settings = settings;
        keys = new IssuedKeys(settings, "iw_", Alphabet.LETTERS_AND_DIGITS, 40);
    }

    @Override
    public CreatedKey issue(Behaviour behaviour) {
        return keys.issue(behaviour);
    }

    /** What a person does on its page of keys. */
    public void remove(Secret key) {
        var issued = keys.all().get(key.reveal());
        if (issued != null) {
            keys.forget(issued.number());
        }
    }

    @Override
    public boolean carriesKey(SandboxRequest request) {
        return request.header(KEY_HEADER) != null;
    }

    @Override
    public SandboxAnswer answer(SandboxRequest request) {
        return route(request).header("x-correlation-id", correlationId());
    }

    private SandboxAnswer route(SandboxRequest request) {
        return switch (request.toString()) {
            case "GET /healthz" -> SandboxAnswer.json(200, Json.object("status", "ok"));
            case "GET /discovery/capabilities" -> SandboxAnswer.json(200, capabilities(request));
            case "GET /users/me" -> keys.answer(request.header(KEY_HEADER), IonworksSandbox::me, this::refusal);
            // What FastAPI says of a path that it does not know, //users/me among them.
            default -> SandboxAnswer.json(404, Json.object("detail", "Not Found"));
        };
    }

    private static SandboxAnswer me(IssuedKeys.Issued key) {
        var organization = Json.object("id", "org-" + key.number(), "name", "Battery Lab");
        return SandboxAnswer.json(
                200,
                Json.object(
                        "id",
                        "user-" + key.number(),
                        "email",
                        "user-" + key.number() + "@battery-lab.example",
                        "authorized_organization",
                        organization,
                        "organizations",
                        List.of(organization)));
    }

    private static JsonNode capabilities(SandboxRequest request) {
        return Json.object(
                "version",
                "0.36.0",
                "authentication",
                Json.object("type", "api_key", "header", KEY_HEADER),
                "openapi_spec",
                request.origin() + "/openapi.json",
                "schemas",
                Json.object());
    }

    private SandboxAnswer refusal(Behaviour why) {
        return switch (why) {
            case FORBIDDEN -> error(403, "FORBIDDEN", "This API key does not have permission to do this.", null);
            case RATE_LIMITED -> error(429, "RATE_LIMITED", "Too many requests.", null);
            case SERVER_ERROR -> error(500, "INTERNAL_ERROR", "Something went wrong.", null);
            default -> error(401, "UNAUTHORIZED", "Invalid or missing API key.", "See Account settings, API Keys.");
        };
    }

    private static SandboxAnswer error(int status, String code, String message, @Nullable String detail) {
        return SandboxAnswer.json(status, Json.object("error_code", code, "message", message, "detail", detail));
    }

    private String correlationId() {
        try (var id = RandomKey.of(32, Alphabet.HEX, settings.random())) {
            return id.reveal();
        }
    }
}
