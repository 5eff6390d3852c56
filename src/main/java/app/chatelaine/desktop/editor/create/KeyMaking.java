package app.chatelaine.desktop.editor.create;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.desktop.editor.store.EditorContext;
import java.util.function.Consumer;

/** Makes sure that a key could be stored, then has the service of an account make one with that account's key. */
final class KeyMaking {
    private final EditorContext context;

    KeyMaking(EditorContext context) {
        this.context = context;
    }

    /**
     * @param draft of the account that is to be
     * @param then gets the only copy of the new key, to be closed there
     */
    void make(Service service, Account account, AccountDraft draft, Consumer<Outcome<CreatedKey>> then) {
        var work = context.log().start(Kind.CREATE, service.name() + " / " + draft.name(), null);
        Consumer<Outcome<CreatedKey>> told = made -> {
            work.end(made);
            then.accept(made);
        };
        context.background()
                .run(
                        Lane.KEYCHAIN,
                        () -> context.accounts().prepareToCreate(service, draft, account),
                        key -> key.handle(
                                secret -> context.background()
                                        .run(Lane.NETWORK, () -> ask(service, account, secret), told),
                                problem -> told.accept(Outcome.failed(problem))));
    }

    /** There is no cancelling: a call that is cut off may have made a key. */
    private Outcome<CreatedKey> ask(Service service, Account account, Secret key) {
        try (key) {
            return context.creator().create(service, account, key, new Cancel());
        }
    }
}
