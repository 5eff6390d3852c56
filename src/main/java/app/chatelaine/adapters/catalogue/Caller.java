package app.chatelaine.adapters.catalogue;

import app.chatelaine.adapters.catalogue.Reply.Why;
import app.chatelaine.adapters.http.Http;
import app.chatelaine.adapters.http.HttpAnswer;
import app.chatelaine.adapters.http.HttpCall;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.health.NoAnswer;
import app.chatelaine.core.service.CheckStep.RequestTemplate;
import app.chatelaine.core.service.Filling;
import app.chatelaine.core.service.Origin;
import app.chatelaine.core.service.Template;
import app.chatelaine.core.work.Cancel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the requests of a service file for one account. A request goes only to an origin that the account itself names, so that
 * no answer of a server can lead a key elsewhere.
 */
final class Caller {
    private final Http http;
    private final Values values;
    private final boolean plainHttp;
    private final Cancel cancel;

    Caller(Http http, Values values, boolean plainHttp, Cancel cancel) {
        this.http = http;
        this.values = values;
        this.plainHttp = plainHttp;
        this.cancel = cancel;
    }

    /**
     * Sends one request.
     *
     * @param proof null for a request without key
     * @param harmlessTwice whether it may be sent again after a failure
     */
    Reply send(RequestTemplate template, @Nullable Proof proof, Patience patience, boolean harmlessTwice) {
        String name = RequestName.of(template, values);
        Function<String, Optional<String>> lookUp = proof == null ? values::withoutKey : values::get;
        Optional<String> address = Template.of(template.url()).fillAddress(lookUp);
        Optional<Map<String, String>> headers = headers(template, proof, lookUp);
        Optional<String> body = body(template, lookUp);
        if (address.isEmpty() || headers.isEmpty() || body.isEmpty()) {
            return new Reply.Unsent(name, Why.VALUE, "");
        }
        String url = proof == null ? address.get() : proof.addTo(address.get());
        Optional<Origin> origin = Origin.of(url);
        if (origin.isEmpty()) {
            return new Reply.Unsent(name, Why.ADDRESS, "");
        }
        if (!values.isDeclared(origin.get())) {
            return new Reply.Unsent(name, Why.ORIGIN, values.shown(origin.get().toString()));
        }
        if (headers.get().values().stream().anyMatch(value -> !isHeaderText(value))) {
            return new Reply.Unsent(name, Why.HEADER, "");
        }
        var call = new HttpCall(template.method(), url, name)
                .allowingPlainHttp(plainHttp)
                .patience(patience.timeout(), patience.retries(), harmlessTwice);
        headers.get().forEach(call::header);
        if (template.contentType() != null) {
            call.body(body.get(), template.contentType());
        }
        return reply(name, url, http.call(call, cancel));
    }

    private static Reply reply(String name, String url, HttpAnswer answer) {
        return switch (answer) {
            case HttpAnswer.Answered answered ->
                new Reply.Answered(name, url, new JsonAnswer(answered), answered.timings());
            case HttpAnswer.NotAnswered silent ->
                new Reply.Silent(name, new NoAnswer(reason(silent.reason()), silent.words()));
        };
    }

    /** The two lists have the same names, which a test keeps so. */
    static NoAnswer.Reason reason(HttpAnswer.Reason reason) {
        return NoAnswer.Reason.valueOf(reason.name());
    }

    /** The proof's headers win over those of the file, and both over the usual ones. */
    private static Optional<Map<String, String>> headers(
            RequestTemplate template, @Nullable Proof proof, Function<String, Optional<String>> lookUp) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", RequestTemplate.JSON);
        for (var header : template.headers().entrySet()) {
            Optional<String> value = Template.of(header.getValue()).fill(Filling.PLAIN, lookUp);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            put(headers, header.getKey(), value.get());
        }
        if (template.contentType() != null) {
            // The body says of what type it is.
            headers.keySet().removeIf("content-type"::equalsIgnoreCase);
        }
        if (proof != null) {
            proof.headers().forEach((name, value) -> put(headers, name, value));
        }
        return Optional.of(headers);
    }

    private static void put(Map<String, String> headers, String name, String value) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, value);
    }

    private static Optional<String> body(RequestTemplate template, Function<String, Optional<String>> lookUp) {
        if (template.body() == null) {
            return Optional.of("");
        }
        Filling filling = RequestTemplate.FORM.equals(template.contentType()) ? Filling.QUERY : Filling.JSON;
        return Template.of(template.body()).fill(filling, lookUp);
    }

    /** Printable ASCII: anything else would be refused or, worse, changed on the way. */
    private static boolean isHeaderText(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
