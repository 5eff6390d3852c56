package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.health.Redactor;
import app.chatelaine.core.service.CheckStep.RequestTemplate;
import app.chatelaine.core.service.Origin;
import app.chatelaine.core.service.Template;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request as evidence names it: method and path, and the host where that is not the account's own. Never a query. */
final class RequestName {
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]+://[^/?#]*)?([^?#]*).*", Pattern.DOTALL);

    /** Needs no encoding in a path, and stands for the key until the path is done. */
    private static final String KEY = "***";

    private RequestName() {}

    static String of(RequestTemplate request, Values values) {
        String url = Template.of(request.url())
                .fillAddress(name -> name.equals(KnownNames.KEY) ? Optional.of(KEY) : values.get(name))
                .orElse(request.url());
        var parts = ADDRESS.matcher(url);
        if (!parts.matches()) {
            return request.method();
        }
        String start = parts.group(1) == null ? "" : parts.group(1);
        String host = Origin.of(start)
                .filter(origin -> !values.isBase(origin))
                .map(Origin::place)
                .orElse("");
        String path = parts.group(2).isEmpty() ? "/" : parts.group(2).replace(KEY, Redactor.DOTS);
        return values.shown(request.method() + " " + host + path);
    }
}
