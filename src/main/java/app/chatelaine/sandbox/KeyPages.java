package app.chatelaine.sandbox;

import app.chatelaine.core.text.Messages;
import java.util.Map;

/** The web pages on which a person makes a key, in place of the services' own: each visit makes another. */
final class KeyPages implements SandboxService {
    private final Map<String, KeyIssuer> issuers;
    private final Messages messages;

    /** @param issuers by the id of their service, which is the path of the page */
    KeyPages(Map<String, KeyIssuer> issuers, Messages messages) {
        this.issuers = Map.copyOf(issuers);
        this.messages = messages;
    }

    @Override
    public SandboxAnswer answer(SandboxRequest request) {
        var issuer = issuers.get(request.path().substring(1));
        return issuer == null || !request.method().equals("GET")
                ? SandboxAnswer.of(404, "text/plain", "")
                : page(issuer).header("Cache-Control", "no-store");
    }

    private SandboxAnswer page(KeyIssuer issuer) {
        try (var issued = issuer.issue(Behaviour.ACCEPTED)) {
            var body = new StringBuilder();
            body.append("<!doctype html><meta charset=utf-8><title>");
            body.append(escaped(messages.get("demo.page.title")));
            body.append("</title><h1>").append(escaped(messages.get("demo.page.title")));
            body.append("</h1><p>").append(escaped(messages.get("demo.page.text")));
            body.append("</p><pre>").append(escaped(issued.secret().reveal())).append("</pre>");
            issued.fields()
                    .forEach((name, value) -> body.append("<p>")
                            .append(escaped(name))
                            .append("</p><pre>")
                            .append(escaped(value))
                            .append("</pre>"));
            return SandboxAnswer.of(200, "text/html; charset=utf-8", body.toString());
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public boolean carriesKey(SandboxRequest request) {
        return false;
    }
}
