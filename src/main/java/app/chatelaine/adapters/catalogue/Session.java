package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.health.Redactor;
import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.CheckStep.RequestTemplate;
import app.chatelaine.core.service.Service;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One piece of work with one account: a check, or a call for its keys. It knows the key and lives no longer than that. */
final class Session {
    private static final int UNAUTHORIZED = 401;

    private final Service service;
    private final Values values;
    private final Caller caller;
    private final Judge judge;
    private final Optional<TokenExchange> exchange;
    private final Redactor redactor;
    private boolean tokenIsOld;

    Session(
            Service service,
            Values values,
            Caller caller,
            Judge judge,
            Optional<TokenExchange> exchange,
            Redactor redactor) {
        this.service = service;
        this.values = values;
        this.caller = caller;
        this.judge = judge;
        this.exchange = exchange;
        this.redactor = redactor;
    }

    Values values() {
        return values;
    }

    Judge judge() {
        return judge;
    }

    Redactor redactor() {
        return redactor;
    }

    /** Whether the service takes tokens and this work has none yet. */
    boolean lacksToken() {
        return exchange.filter(e -> e.token().isEmpty()).isPresent();
    }

    /** Takes the token of earlier work, if it is good for a while. */
    boolean takeCachedToken() {
        return exchange.filter(TokenExchange::takeCached).isPresent();
    }

    /**
     * Fetches a new token.
     *
     * @return what went wrong; empty when there is a token now, or none is needed
     */
    Optional<Finding> renewToken(Patience patience) {
        return exchange.flatMap(e -> e.renew(patience));
    }

    /** Sends a request with the key, or the token, where it asks for it. */
    Reply send(RequestTemplate request, Patience patience, boolean harmlessTwice) {
        Optional<Proof> proof = request.authenticated() ? proof() : Optional.empty();
        if (request.authenticated() && proof.isEmpty()) {
            return new Reply.Unsent(RequestName.of(request, values), Reply.Why.VALUE, "");
        }
        @Nullable Proof carried = proof.orElse(null);
        return caller.send(request, carried, patience, harmlessTwice);
    }

    /**
     * Sends a request that proves nothing of the key: with the token of earlier work, and once more with a new one where the
     * gate refuses that, as nothing came in then.
     *
     * @param usual for tokens
     * @param patience for the request itself
     */
    Reply sendWithAnyToken(RequestTemplate request, Patience usual, Patience patience, boolean harmlessTwice) {
        boolean old = lacksToken() ? takeCachedToken() : tokenIsOld;
        if (lacksToken()) {
            Optional<Finding> refused = renewToken(usual);
            if (refused.isPresent()) {
                return new Reply.NoToken(RequestName.of(request, values), refused.get());
            }
        }
        Reply reply = send(request, patience, harmlessTwice);
        tokenIsOld = old;
        if (!old || !isUnauthorized(reply)) {
            return reply;
        }
        tokenIsOld = false;
        return renewToken(usual)
                .<Reply>map(refused -> new Reply.NoToken(RequestName.of(request, values), refused))
                .orElseGet(() -> send(request, patience, harmlessTwice));
    }

    private static boolean isUnauthorized(Reply reply) {
        return reply instanceof Reply.Answered answered && answered.answer().status() == UNAUTHORIZED;
    }

    private Optional<Proof> proof() {
        return service.auth() instanceof Auth.ClientCredentials credentials
                ? exchange.flatMap(TokenExchange::token).flatMap(token -> Proof.byToken(credentials, token))
                : Proof.byKey(service.auth(), values);
    }
}
