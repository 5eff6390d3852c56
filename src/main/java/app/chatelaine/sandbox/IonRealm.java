package app.chatelaine.sandbox;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.RandomKey;
import app.chatelaine.core.creation.RandomKey.Alphabet;
import app.chatelaine.core.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The API keys of ION and the access tokens they were exchanged for: what its auth host and its API both know. */
public final class IonRealm implements KeyIssuer {
    /** The field of an account that goes with the secret. */
    public static final String CLIENT_ID = "clientId";

    private final SandboxSettings settings;
    private final Duration tokenLifetime;
    private final Map<String, IonClient> clients = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();
    private int made;
    private boolean userMayManageKeys = true;

    /** @param tokenLifetime as told in {@code expires_in}, in whole seconds */
    public IonRealm(SandboxSettings settings, Duration tokenLifetime) {
        this.settings = settings;
        this.tokenLifetime = tokenLifetime;
    }

    /** {@code REJECTED} gets a secret other than the realm knows, {@code EXPIRED} a client that is disabled. */
    @Override
    public synchronized CreatedKey issue(Behaviour behaviour) {
        var client = add(behaviour);
        client.enable(behaviour != Behaviour.EXPIRED);
        String secret = behaviour == Behaviour.REJECTED ? random(Alphabet.LETTERS_AND_DIGITS, 32) : client.secret();
        return new CreatedKey(Secret.copyOf(secret), Map.of(CLIENT_ID, client.id()));
    }

    synchronized IonClient add(Behaviour behaviour) {
        made++;
        var client = new IonClient(
                made,
                "key-" + random(Alphabet.HEX, 16),
                random(Alphabet.LETTERS_AND_DIGITS, 32),
                behaviour,
                userMayManageKeys,
                random(Alphabet.HEX, 16));
        clients.put(client.id(), client);
        return client;
    }

    /** Changes what the user may do; keys that are there keep what they may. */
    public synchronized void userMayManageKeys(boolean allowed) {
        userMayManageKeys = allowed;
    }

    /** Switches all keys off, as happens when their user is. */
    public synchronized void disableUser() {
        clients.values().forEach(client -> {
            client.enable(false);
            touch(client);
        });
    }

    /** Lets somebody else change a key, so that every {@code _etag} of it that was read before is stale. */
    public synchronized void touch(String clientId) {
        client(clientId).ifPresent(this::touch);
    }

    /** The ids of all keys, in the order in which they were made. */
    public synchronized List<String> clientIds() {
        return List.copyOf(clients.keySet());
    }

    synchronized Optional<IonClient> client(@Nullable String id) {
        return Optional.ofNullable(clients.get(id));
    }

    synchronized List<IonClient> clients() {
        return List.copyOf(clients.values());
    }

    /** Gives the client a new secret; the old one is worth nothing from then on. */
    synchronized void regenerate(IonClient client) {
        client.secret(random(Alphabet.LETTERS_AND_DIGITS, 32));
    }

    /** Notes a change of the client, so that a deletion that does not know of it fails. */
    synchronized void touch(IonClient client) {
        client.etag(random(Alphabet.HEX, 16));
    }

    synchronized void delete(IonClient client) {
        clients.remove(client.id());
    }

    /** A new access token, in the shape of a JWT, valid for {@link #tokenLifetime}. */
    synchronized String token(IonClient client) {
        Instant end = settings.clock().instant().plus(tokenLifetime);
        String token = part(Json.object("alg", "RS256", "typ", "JWT"))
                + "." + part(Json.object("azp", client.id(), "exp", end.getEpochSecond()))
                + "." + random(Alphabet.URL_SAFE, 86);
        tokens.put(token, new Token(client.id(), end));
        return token;
    }

    Duration tokenLifetime() {
        return tokenLifetime;
    }

    /** Ends all tokens that are out, as a restart of the auth host does. */
    public synchronized void expireTokens() {
        tokens.replaceAll((token, known) -> new Token(known.clientId(), Instant.MIN));
    }

    /** Whose token it is and when it ends; empty for one that was not given out here. */
    synchronized Optional<Token> token(String text) {
        return Optional.ofNullable(tokens.get(text));
    }

    boolean isOver(Token token) {
        return !settings.clock().instant().isBefore(token.end());
    }

    private String random(Alphabet alphabet, int length) {
        try (var text = RandomKey.of(length, alphabet, settings.random())) {
            return text.reveal();
        }
    }

    private static String part(JsonNode json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    record Token(String clientId, Instant end) {}
}
