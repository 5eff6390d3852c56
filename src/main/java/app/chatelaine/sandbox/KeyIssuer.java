package app.chatelaine.sandbox;

import app.chatelaine.core.creation.CreatedKey;

/** Gives out keys, as the web page of a service does. */
public interface KeyIssuer {

    /** A random key of the service's shape, and what belongs to it; closed by the caller. */
    CreatedKey issue(Behaviour behaviour);
}
