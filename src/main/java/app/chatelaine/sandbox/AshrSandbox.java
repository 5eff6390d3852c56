package app.chatelaine.sandbox;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.RandomKey.Alphabet;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Ashr Labs. The paths below its base address are not public, so those here are the sandbox's own choice; the same goes
 * for the shape of its errors. Public are the header, the key's prefix, the fields of the answers, and that the message of
 * a 401 holds the word "expired" where that is the reason.
 */
public final class AshrSandbox implements SandboxService, KeyIssuer {
    /** Where this stand-in tells whose key it is, below the base address; what a user would set as the check path. */
    public static final String CHECK_PATH = "/session";

    /** Where it lists keys, below the base address; inactive ones only with {@code include_inactive=true}. */
    public static final String KEYS_PATH = "/api-keys";

    private static final String BASE = "/testing-platform-api";
    private static final Pattern ONE_KEY = Pattern.compile("DELETE " + BASE + KEYS_PATH + "/([0-9]{1,9})");
    private static final String PREFIX = "tp_";
    private static final String BEARER = "Bearer ";
    private static final int SHOWN = 8;

    private final IssuedKeys keys;

    public AshrSandbox(SandboxSettings settings) {
        keys = new IssuedKeys(settings, PREFIX, Alphabet.LETTERS_AND_DIGITS, 36);
    }

    @Override
    public CreatedKey issue(Behaviour behaviour) {
        return keys.issue(behaviour);
    }

    @Override
    public String basePath() {
        return BASE;
    }

    @Override
    public boolean carriesKey(SandboxRequest request) {
        return request.header("Authorization") != null;
    }

    @Override
    public SandboxAnswer answer(SandboxRequest request) {
        return switch (request.toString()) {
            case "GET " + BASE + CHECK_PATH -> forKey(request, AshrSandbox::session);
            case "GET " + BASE + KEYS_PATH ->
                forKey(
                        request,
                        key -> SandboxAnswer.json(200, keyList(request.query().contains("include_inactive=true"))));
            case "POST " + BASE + KEYS_PATH -> forKey(request, key -> refusal(Behaviour.FORBIDDEN));
            default -> revocation(request);
        };
    }

    private SandboxAnswer revocation(SandboxRequest request) {
        var id = ONE_KEY.matcher(request.toString());
        return id.matches()
                ? forKey(
                        request,
                        key -> keys.revoke(Integer.parseInt(id.group(1)))
                                ? SandboxAnswer.json(200, Json.object("success", true))
                                : error(404, "API key not found."))
                : error(404, "Not found.");
    }

    private SandboxAnswer forKey(SandboxRequest request, Function<IssuedKeys.Issued, SandboxAnswer> good) {
        String header = request.header("Authorization");
        return header == null || !header.startsWith(BEARER + PREFIX)
                ? error(401, "Malformed Authorization header.")
                : keys.answer(header.substring(BEARER.length()), good, AshrSandbox::refusal);
    }

    private static SandboxAnswer session(IssuedKeys.Issued key) {
        return SandboxAnswer.json(
                200,
                Json.object(
                        "user",
                        Json.object("id", key.number(), "email", "user-" + key.number() + "@evals.example"),
                        "tenant",
                        Json.object("id", 1, "tenant_name", "Evaluation Team")));
    }

    private JsonNode keyList(boolean inactive) {
        return Json.array(keys.all().entrySet().stream()
                .filter(entry -> inactive || isActive(entry.getValue().behaviour()))
                .map(entry -> {
                    var key = entry.getValue();
                    return Json.object(
                            "id", key.number(),
                            "key_prefix", entry.getKey().substring(0, SHOWN),
                            "name", "key " + key.number(),
                            "created_at", key.createdAt().toString(),
                            "last_used_at",
                                    key.lastUsedAt() == null
                                            ? null
                                            : key.lastUsedAt().toString(),
                            "is_active", isActive(key.behaviour()));
                })
                .toList());
    }

    private static boolean isActive(Behaviour behaviour) {
        return behaviour != Behaviour.REJECTED && behaviour != Behaviour.EXPIRED;
    }

    private static SandboxAnswer refusal(Behaviour why) {
        return switch (why) {
            case EXPIRED -> error(401, "API key has expired.");
            case FORBIDDEN -> error(403, "This operation is not allowed with an API key.");
            case RATE_LIMITED -> error(429, "Rate limit exceeded.");
            case SERVER_ERROR -> error(500, "Internal server error.");
            default -> error(401, "Invalid API key.");
        };
    }

    private static SandboxAnswer error(int status, String message) {
        return SandboxAnswer.json(status, Json.object("message", message));
    }
}
