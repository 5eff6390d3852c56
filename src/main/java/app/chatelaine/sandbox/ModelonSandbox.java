package app.chatelaine.sandbox;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.RandomKey.Alphabet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Modelon Impact, behind a JupyterHub as in the vendor's cloud or without one as on a user's own machine. Behind a hub the
 * API of a user lies below the address of the user's server, which the hub tells to whoever shows a key.
 *
 * <p>The calls that list, make and delete keys are those of the vendor's generated description; nothing public confirms that
 * they take a key, or what becomes of a second one.
 */
public final class ModelonSandbox implements SandboxService, KeyIssuer {
    private static final String KEY_HEADER = "impact-api-key";
    private static final String HUB_VERSION = "5.2.1";
    private static final String IMPACT_VERSION = "4.29.0";

    /** Behind a hub: the user's name, then the path in that user's Impact. */
    private static final Pattern USER_PATH = Pattern.compile("/user/([^/]+)/impact(/.*)");

    private static final Pattern KEY_PATH = Pattern.compile("/api/users/([^/]+)/keys(?:/([^/]+))?");

    private final IssuedKeys keys;
    private final Host host;
    private final InvalidKey invalidKey;
    private final SecondKey secondKey;
    private final Set<String> withoutSeat = ConcurrentHashMap.newKeySet();
    private final Set<String> withoutServer = ConcurrentHashMap.newKeySet();

    public ModelonSandbox(SandboxSettings settings, Host host, InvalidKey invalidKey) {
        this(settings, host, invalidKey, SecondKey.REPLACES);
    }

    public ModelonSandbox(SandboxSettings settings, Host host, InvalidKey invalidKey, SecondKey secondKey) {
        this.host = host;
        this.invalidKey = invalidKey;
        this.secondKey = secondKey;
        keys = new IssuedKeys(settings, "", Alphabet.URL_SAFE, 40);
    }

    @Override
    public CreatedKey issue(Behaviour behaviour) {
        return keys.issue(behaviour);
    }

    /** A key whose user gets no floating licence, as all are taken. */
    public CreatedKey issueWithoutSeat() {
        return noted(withoutSeat);
    }

    /** A key whose user's server behind the hub is not started. */
    public CreatedKey issueWithoutServer() {
        return noted(withoutServer);
    }

    private CreatedKey noted(Set<String> trait) {
        var key = keys.issue(Behaviour.ACCEPTED);
        trait.add(key.secret().reveal());
        return key;
    }

    @Override
    public boolean carriesKey(SandboxRequest request) {
        return request.header(KEY_HEADER) != null;
    }

    @Override
    public SandboxAnswer answer(SandboxRequest request) {
        String path = request.path();
        if (host == Host.HUB && request.toString().equals("GET /hub/api/")) {
            return SandboxAnswer.json(200, Json.object("version", HUB_VERSION))
                    .header("x-jupyterhub-version", HUB_VERSION);
        }
        if (host == Host.HUB && request.toString().equals("GET /hub/api/user")) {
            return forKey(request, key -> hubUser(request, key));
        }
        var userPath = USER_PATH.matcher(path);
        return host == Host.HUB && userPath.matches()
                ? impact(request, userPath.group(2), userPath.group(1))
                : impact(request, path, null);
    }

    private SandboxAnswer hubUser(SandboxRequest request, IssuedKeys.Issued key) {
        String server = isIn(withoutServer, request) ? null : "/user/" + userName(key) + "/";
        return SandboxAnswer.json(200, Json.object("name", userName(key), "server", server));
    }

    /** @param user whose server is called; null without a hub in between */
    private SandboxAnswer impact(SandboxRequest request, String path, @Nullable String user) {
        return switch (request.method() + " " + path) {
            case "GET /api/" -> SandboxAnswer.json(200, Json.object("version", IMPACT_VERSION));
            case "GET /api/users/me" -> forKey(request, key -> me(request, key, user));
            default -> keyCall(request, path);
        };
    }

    private SandboxAnswer keyCall(SandboxRequest request, String path) {
        var keyPath = KEY_PATH.matcher(path);
        if (!keyPath.matches()) {
            return error(404, "Not found");
        }
        return forKey(request, key -> {
            if (!keyPath.group(1).equals(userId(key))) {
                return error(404, "Not found");
            }
            String id = keyPath.group(2);
            return switch (request.method()) {
                case "GET" -> id == null ? list(key) : error(404, "Not found");
                case "POST" -> id == null ? second(key) : error(404, "Not found");
                case "DELETE" -> keyId(key).equals(id) ? delete(key) : error(404, "Not found");
                default -> error(404, "Not found");
            };
        });
    }

    private static SandboxAnswer list(IssuedKeys.Issued key) {
        return SandboxAnswer.json(
                200,
                Json.object(
                        "data",
                        Json.object(
                                "items",
                                List.of(Json.object(
                                        "id",
                                        keyId(key),
                                        "createdAt",
                                        key.createdAt().getEpochSecond())))));
    }

    private SandboxAnswer delete(IssuedKeys.Issued key) {
        keys.forget(key.number());
        return SandboxAnswer.of(200, "application/json", "");
    }

    /** Whoever can ask has a key already. */
    private SandboxAnswer second(IssuedKeys.Issued key) {
        if (secondKey == SecondKey.CONFLICT) {
            return error(409, "The user has an API key already");
        }
        try (var made = keys.replace(key)) {
            String secret = made.secret().reveal();
            return keys.answer(
                    secret,
                    now -> SandboxAnswer.json(
                            200,
                            Json.object(
                                    "data",
                                    Json.object(
                                            "id",
                                            keyId(now),
                                            "secret",
                                            secret,
                                            "created_at",
                                            now.createdAt().getEpochSecond()))),
                    this::refusal);
        }
    }

    /** Another one for each key that a user gets. */
    private static String keyId(IssuedKeys.Issued key) {
        return "key-" + key.number() + "-" + key.serial();
    }

    private static String userId(IssuedKeys.Issued key) {
        return "id-" + key.number();
    }

    private SandboxAnswer me(SandboxRequest request, IssuedKeys.Issued key, @Nullable String user) {
        if (isIn(withoutSeat, request)) {
            return error(402, "All floating licenses are in use");
        }
        if (user != null && !user.equals(userName(key))) {
            return error(404, "Not found");
        }
        return SandboxAnswer.json(
                200,
                Json.object(
                        "data",
                        Json.object(
                                "id",
                                userId(key),
                                "username",
                                userName(key),
                                "firstName",
                                "Demo",
                                "lastName",
                                "User",
                                "email",
                                userName(key) + "@modelling.example",
                                "license",
                                "impact-pro",
                                "roles",
                                List.of("impact-executor"),
                                "tenant",
                                Json.object("id", "tenant-1", "groupName", "modelling"))));
    }

    private SandboxAnswer forKey(SandboxRequest request, Function<IssuedKeys.Issued, SandboxAnswer> good) {
        return keys.answer(request.header(KEY_HEADER), good, this::refusal);
    }

    private static boolean isIn(Set<String> trait, SandboxRequest request) {
        String key = request.header(KEY_HEADER);
        return key != null && trait.contains(key);
    }

    private static String userName(IssuedKeys.Issued key) {
        return "user-" + key.number();
    }

    private SandboxAnswer refusal(Behaviour why) {
        return switch (why) {
            case FORBIDDEN -> error(403, "No license is assigned to the user");
            case RATE_LIMITED -> error(429, "Too many requests");
            case SERVER_ERROR -> error(500, "Internal server error");
            default ->
                switch (invalidKey) {
                    case BAD_REQUEST -> error(400, "The provided API key is not valid", 12035);
                    case UNAUTHORIZED -> error(401, "no authorization");
                };
        };
    }

    private static SandboxAnswer error(int status, String message) {
        return error(status, message, status);
    }

    private static SandboxAnswer error(int status, String message, int code) {
        return SandboxAnswer.json(status, Json.object("error", Json.object("message", message, "code", code)));
    }

    public enum Host {
        HUB,
        /** Impact alone, at its base address. */
        DIRECT
    }

    /** What comes of making a key for a user who has one: either could be, and a user has one at most. */
    public enum SecondKey {
        REPLACES,
        CONFLICT
    }

    /** How a wrong key is refused: both were seen. */
    public enum InvalidKey {
        BAD_REQUEST,
        UNAUTHORIZED
    }
}
