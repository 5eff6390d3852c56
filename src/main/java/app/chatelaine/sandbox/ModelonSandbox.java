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
 * <p>The calls that make and delete keys are not here: nothing public confirms that they take a key.
 */
public final class ModelonSandbox implements SandboxService, KeyIssuer {
    private static final String KEY_HEADER = "impact-api-key";
    private static final String HUB_VERSION = "5.2.1";
    private static final String IMPACT_VERSION = "4.29.0";

    /** Behind a hub: the user's name, then the path in that user's Impact. */
    private static final Pattern USER_PATH = Pattern.compile("/user/([^/]+)/impact(/.*)");

    private final IssuedKeys keys;
    private final Host host;
    private final InvalidKey invalidKey;
    private final Set<String> withoutSeat = ConcurrentHashMap.newKeySet();
    private final Set<String> withoutServer = ConcurrentHashMap.newKeySet();

    public ModelonSandbox(SandboxSettings settings, Host host, InvalidKey invalidKey) {
        this.host = host;
        this.invalidKey = invalidKey;
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
        if (!request.method().equals("GET")) {
            return error(404, "Not found");
        }
        if (host == Host.HUB && path.equals("/hub/api/")) {
            return SandboxAnswer.json(200, Json.object("version", HUB_VERSION))
                    .header("x-jupyterhub-version", HUB_VERSION);
        }
        if (host == Host.HUB && path.equals("/hub/api/user")) {
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
        return switch (path) {
            case "/api/" -> SandboxAnswer.json(200, Json.object("version", IMPACT_VERSION));
            case "/api/users/me" -> forKey(request, key -> me(request, key, user));
            default -> error(404, "Not found");
        };
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
                                "id-" + key.number(),
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

    /** How a wrong key is refused: both were seen. */
    public enum InvalidKey {
        BAD_REQUEST,
        UNAUTHORIZED
    }
}
