package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.KeyCreator;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Lifecycle.CreateCall;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;

/** Makes keys by the {@code create} call of a service's file. */
public final class CatalogueKeyCreator implements KeyCreator {
    private final CatalogueCalls calls;
    private final Messages messages;

    public CatalogueKeyCreator(CatalogueCalls calls) {
        this.calls = calls;
        this.messages = calls.messages();
    }

    @Override
    public Outcome<CreatedKey> create(Service service, Account account, Secret key, Cancel cancel) {
        CreateCall call = service.lifecycle().create();
        if (call == null) {
            return Outcome.failed(
                    ProblemCode.ACTION_NOT_OFFERED, service.name(), messages.get("evidence.action.create"));
        }
        var session = calls.open(service, account, key, cancel);
        Patience usual = Patience.of(service, account);
        Patience once = new Patience(usual.timeout(), 0);
        return new MadeKey(service, call, session, messages)
                .read(session.sendWithAnyToken(call.request(), usual, once, false));
    }
}
