package app.chatelaine.adapters.catalogue;

import static app.chatelaine.adapters.catalogue.KnownNames.KEY;
import static app.chatelaine.adapters.catalogue.KnownNames.TOKEN;

import app.chatelaine.core.service.Auth;
import java.util.List;
import java.util.regex.Pattern;

/** Reads how a request proves who it is. */
final class AuthParser {
    /** A token of RFC 9110. */
    static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private final KnownNames names;

    AuthParser(KnownNames names) {
        this.names = names;
    }

    Auth auth(Part part) {
        String type = part.object(
                        "type",
                        "name",
                        "value",
                        "user",
                        "password",
                        "tokenUrl",
                        "clientId",
                        "clientSecret",
                        "audience",
                        "header")
                .get("type")
                .oneOf(List.of("header", "basic", "query", "path", "body", "client-credentials"));
        return switch (type) {
            case "header" -> {
                part.object("type", "name", "value");
                yield new Auth.Header(part.get("name").text(HEADER, "header"), names.template(part.get("value"), KEY));
            }
            case "basic" -> {
                part.object("type", "user", "password");
                yield new Auth.Basic(names.template(part.get("user"), KEY), names.template(part.get("password"), KEY));
            }
            case "query" -> {
                part.object("type", "name", "value");
                yield new Auth.Query(part.get("name").text(), names.template(part.get("value"), KEY));
            }
            case "path" -> {
                part.object("type");
                yield new Auth.Path();
            }
            case "body" -> {
                part.object("type");
                yield new Auth.Body();
            }
            default -> clientCredentials(part);
        };
    }

    private Auth clientCredentials(Part part) {
        part.object("type", "tokenUrl", "clientId", "clientSecret", "audience", "header", "value");
        return new Auth.ClientCredentials(
                names.address(part.get("tokenUrl")),
                names.template(part.get("clientId"), KEY),
                names.template(part.get("clientSecret"), KEY),
                part.orNull("audience", names::template),
                part.get("header").text(HEADER, "header"),
                names.template(part.get("value"), TOKEN));
    }
}
