package app.chatelaine.sandbox;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.RandomKey.Alphabet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * PineXQ: Siren documents with the members that its client knows and no other, as it refuses unknown ones. Info does not
 * lie where it does by convention, since its address has to be taken from the entry point.
 */
public final class PinexqSandbox implements SandboxService, KeyIssuer {
    /** The version of the API that the client of today expects. */
    public static final String CURRENT_API = "9.2.0";

    private static final String KEY_HEADER = "x-api-key";
    private static final String SIREN = "application/vnd.siren+json";
    private static final String INFO = "/api/Info/current";

    private final IssuedKeys keys;
    private final String apiVersion;

    /** @param apiVersion major.minor.patch */
    public PinexqSandbox(SandboxSettings settings, String apiVersion) {
        this.apiVersion = apiVersion;
        keys = new IssuedKeys(settings, "", Alphabet.URL_SAFE, 43);
    }

    @Override
    public CreatedKey issue(Behaviour behaviour) {
        return keys.issue(behaviour);
    }

    @Override
    public boolean carriesKey(SandboxRequest request) {
        return request.header(KEY_HEADER) != null;
    }

    @Override
    public SandboxAnswer answer(SandboxRequest request) {
        return switch (request.toString()) {
            case "GET /api/EntryPoint" ->
                forKey(request, key -> SandboxAnswer.json(200, SIREN, entryPoint(request.origin())));
            case "GET " + INFO -> forKey(request, key -> SandboxAnswer.json(200, SIREN, info(request.origin(), key)));
            default -> problem(request, 404, "Not Found", "There is no resource at this address.");
        };
    }

    private SandboxAnswer forKey(SandboxRequest request, Function<IssuedKeys.Issued, SandboxAnswer> good) {
        return keys.answer(request.header(KEY_HEADER), good, why -> refusal(request, why));
    }

    private static JsonNode entryPoint(String origin) {
        var links = Stream.of("JobsRoot", "WorkDataRoot", "ProcessingStepsRoot")
                .map(name -> link(name, origin + "/api/" + name))
                .toList();
        return Json.object(
                "class", List.of("EntryPoint"),
                "links",
                        Stream.concat(
                                        Stream.of(
                                                link("self", origin + "/api/EntryPoint"), link("Info", origin + INFO)),
                                        links.stream())
                                .toList());
    }

    private JsonNode info(String origin, IssuedKeys.Issued key) {
        String user = "user " + key.number();
        var currentUser = Json.object(
                "class", List.of("User"),
                "rel", List.of("CurrentUser"),
                "properties", Json.object("UserId", uuid(user), "UserGroups", List.of("Developer")),
                "links", List.of(link("self", origin + "/api/Users/" + uuid(user))));
        return Json.object(
                "class", List.of("Info"),
                "properties",
                        Json.object(
                                "ApiVersion",
                                apiVersion,
                                "BuildVersion",
                                apiVersion + ".1",
                                "OrganizationId",
                                uuid("organization"),
                                "UsedStorageInBytes",
                                52_428_800),
                "entities", List.of(currentUser),
                "links", List.of(link("self", origin + INFO), link("ApiEvents", origin + "/api/Events")));
    }

    private static JsonNode link(String relation, String address) {
        return Json.object("rel", List.of(relation), "href", address);
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static SandboxAnswer refusal(SandboxRequest request, Behaviour why) {
        return switch (why) {
            case FORBIDDEN -> problem(request, 403, "Forbidden", "The user may not use this resource.");
            case RATE_LIMITED -> problem(request, 429, "Too Many Requests", "The request limit is reached.");
            case SERVER_ERROR -> problem(request, 503, "Service Unavailable", "The service is being updated.");
            default -> problem(request, 401, "Unauthorized", "The API key is missing or not valid.");
        };
    }

    private static SandboxAnswer problem(SandboxRequest request, int status, String title, String detail) {
        return SandboxAnswer.json(
                status,
                "application/problem+json",
                Json.object(
                        "type", "about:blank",
                        "title", title,
                        "status", status,
                        "detail", detail,
                        "instance", request.path()));
    }
}
