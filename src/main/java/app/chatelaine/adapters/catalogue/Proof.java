package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Filling;
import app.chatelaine.core.service.Template;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** What a request carries to prove who sends it. Not a record, as a record would print it. */
final class Proof {
    private final Map<String, String> headers;
    private final String query;

    private Proof(Map<String, String> headers, String query) {
        this.headers = headers;
        this.query = query;
    }

    /** The key itself, as the service wants it; empty when a value that goes with it is missing. */
    static Optional<Proof> byKey(Auth auth, Values values) {
        return switch (auth) {
            case Auth.Header(var name, var value) -> fill(value, values).map(text -> header(name, text));
            case Auth.Basic(var user, var password) ->
                fill(user, values).flatMap(u -> fill(password, values).map(p -> header("Authorization", basic(u, p))));
            case Auth.Query(var name, var value) ->
                fill(value, values)
                        .map(text -> new Proof(Map.of(), Filling.QUERY.write(name) + "=" + Filling.QUERY.write(text)));
            case Auth.Path path -> Optional.of(inRequest());
            case Auth.Body body -> Optional.of(inRequest());
            case Auth.ClientCredentials credentials ->
                throw new IllegalArgumentException("client credentials are exchanged for a token first");
        };
    }

    static Optional<Proof> byToken(Auth.ClientCredentials auth, String token) {
        return Template.of(auth.value())
                .fill(Filling.PLAIN, name -> name.equals(KnownNames.TOKEN) ? Optional.of(token) : Optional.empty())
                .map(text -> header(auth.header(), text));
    }

    /** The request's own address or body holds the key. */
    static Proof inRequest() {
        return new Proof(Map.of(), "");
    }

    Map<String, String> headers() {
        return headers;
    }

    String addTo(String address) {
        return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    }

    private static Proof header(String name, String value) {
        return new Proof(Map.of(name, value), "");
    }

    private static Optional<String> fill(String template, Values values) {
        return Template.of(template).fill(Filling.PLAIN, values::get);
    }

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
