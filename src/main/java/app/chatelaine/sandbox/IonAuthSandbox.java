package app.chatelaine.sandbox;

import java.util.Map;

/** ION's auth host: a Keycloak realm that exchanges client id and secret for an access token. */
public final class IonAuthSandbox implements SandboxService {
    private static final String REALM = "/realms/api-keys";
    private static final String TOKEN = REALM + "/protocol/openid-connect/token";
    private static final String WRONG_CLIENT = "Invalid client or Invalid client credentials";

    private final IonRealm realm;

    public IonAuthSandbox(IonRealm realm) {
        this.realm = realm;
    }

    @Override
    public boolean carriesKey(SandboxRequest request) {
        return request.form().containsKey("client_secret");
    }

    @Override
    public SandboxAnswer answer(SandboxRequest request) {
        return switch (request.toString()) {
            case "GET " + REALM + "/.well-known/openid-configuration" -> discovery(request.origin());
            case "POST " + TOKEN -> token(request.form());
            default -> error(404, "Not Found", "HTTP 404 Not Found");
        };
    }

    private static SandboxAnswer discovery(String origin) {
        return SandboxAnswer.json(
                200,
                Json.object(
                        "issuer", origin + REALM,
                        "token_endpoint", origin + TOKEN,
                        "jwks_uri", origin + REALM + "/protocol/openid-connect/certs",
                        "grant_types_supported", new String[] {"client_credentials"}));
    }

    /** The audience is taken and not looked at: samples send it, the manual's call does without. */
    private SandboxAnswer token(Map<String, String> form) {
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return error(400, "unsupported_grant_type", "Unsupported grant_type");
        }
        var client = realm.client(form.get("client_id")).filter(IonClient::isEnabled);
        if (client.isEmpty()) {
            return error(401, "invalid_client", WRONG_CLIENT);
        }
        return client.get().secret().equals(form.get("client_secret"))
                ? granted(realm.token(client.get()))
                : error(401, "unauthorized_client", WRONG_CLIENT);
    }

    private SandboxAnswer granted(String token) {
        return SandboxAnswer.json(
                        200,
                        Json.object(
                                "access_token",
                                token,
                                "expires_in",
                                realm.tokenLifetime().toSeconds(),
                                "refresh_expires_in",
                                0,
                                "token_type",
                                "Bearer",
                                "not-before-policy",
                                0,
                                "scope",
                                "profile email"))
                .header("Cache-Control", "no-store");
    }

    private static SandboxAnswer error(int status, String code, String description) {
        return SandboxAnswer.json(status, Json.object("error", code, "error_description", description));
    }
}
