package app.chatelaine.adapters.http;

import app.chatelaine.core.work.Cancel;

/** Makes calls. Blocks until there is an answer, the time is up or {@code cancel} is asked for; never throws for these. */
public interface Http {
    HttpAnswer call(HttpCall call, Cancel cancel);
}
