package app.chatelaine.core.account;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Service;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an account of a service must have before anything is stored. */
public final class AccountRules {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private AccountRules() {}

    static Outcome<Done> check(Service service, AccountDraft draft) {
        return check(
                service,
                draft.name(),
                draft.environment(),
                draft.url(),
                draft.fields(),
                draft.limits().plainHttp());
    }

    public static Outcome<Done> check(
            Service service,
            String name,
            String environment,
            @Nullable String url,
            Map<String, String> fields,
            boolean plainHttp) {
        if (name.isBlank()) {
            return Outcome.failed(ProblemCode.NAME_MISSING);
        }
        return checkAddress(service, environment, url, plainHttp).then(done -> checkFields(service, url, fields));
    }

    private static Outcome<Done> checkAddress(
            Service service, String environment, @Nullable String url, boolean plainHttp) {
        if (url != null) {
            return checkUrl(url, plainHttp);
        }
        if (service.isAny()) {
            return Outcome.done();
        }
        if (service.environments().isEmpty()) {
            return Outcome.failed(ProblemCode.URL_MISSING, service.name());
        }
        return service.environment(environment).isPresent()
                ? Outcome.done()
                : Outcome.failed(ProblemCode.ENVIRONMENT_NOT_FOUND, environment, service.name());
    }

    /** Plain http is for this machine alone, unless the account allows it. */
    public static Outcome<Done> checkUrl(String url, boolean plainHttp) {
        try {
            var uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (!web
                    || uri.getHost() == null
                    || uri.getUserInfo() != null
                    || uri.getQuery() != null
                    || uri.getFragment() != null) {
                return Outcome.failed(ProblemCode.URL_INVALID, url);
            }
            return scheme.equals("https") || plainHttp || isLoopback(uri.getHost())
                    ? Outcome.done()
                    : Outcome.failed(ProblemCode.URL_PLAIN_HTTP, uri.getHost());
        } catch (URISyntaxException e) {
            return Outcome.failed(ProblemCode.URL_INVALID, url);
        }
    }

    public static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    private static Outcome<Done> checkFields(Service service, @Nullable String url, Map<String, String> fields) {
        for (String id : fields.keySet()) {
            if (service.input(id).isEmpty()) {
                return Outcome.failed(ProblemCode.FIELD_UNKNOWN, id, service.name());
            }
        }
        for (Input input : service.inputs()) {
            String value = fields.getOrDefault(input.id(), "");
            if (value.isBlank() && (input.required() || (input.requiredWithUrl() && url != null))) {
                return Outcome.failed(ProblemCode.FIELD_MISSING, input.label(), service.name());
            }
            if (!value.isBlank() && input.pattern() != null && !value.matches(input.pattern())) {
                return Outcome.failed(ProblemCode.VALUE_INVALID, input.label(), value);
            }
        }
        return Outcome.done();
    }
}
