package app.chatelaine.adapters.catalogue;

import app.chatelaine.adapters.http.Http;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.health.Redactor;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import java.time.InstantSource;
import java.util.Optional;

/** What every use of the services' requests shares: the way out, the clock, the words and the tokens. */
public final class CatalogueCalls {
    private final Http http;
    private final InstantSource clock;
    private final Messages messages;
    private final String program;
    private final TokenCache tokens;

    /** @param program what calls itself so in a {@code User-Agent} that a service asks for, such as {@code Chatelaine/1.0} */
    public CatalogueCalls(Http http, InstantSource clock, Messages messages, String program) {
        this.http = http;
        this.clock = clock;
        this.messages = messages;
        this.program = program;
        this.tokens = new TokenCache(clock);
    }

    InstantSource clock() {
        return clock;
    }

    Messages messages() {
        return messages;
    }

    /** Begins work for one account. */
    Session open(Service service, Account account, Secret key, Cancel cancel) {
        var redactor = Redactor.of(key);
        var values = new Values(service, account, program, key.reveal(), redactor);
        var caller = new Caller(http, values, account.limits().plainHttp(), cancel);
        var judge = new Judge(messages, values, service, account.url() == null);
        Optional<TokenExchange> exchange = service.auth() instanceof Auth.ClientCredentials credentials
                ? Optional.of(new TokenExchange(credentials, account.id(), caller, values, judge, redactor, tokens))
                : Optional.empty();
        return new Session(service, values, caller, judge, exchange, redactor);
    }
}
