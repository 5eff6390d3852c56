package app.chatelaine.desktop.editor;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountEdit;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.desktop.editor.form.AccountForm;
import app.chatelaine.desktop.editor.store.EditorContext;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Changes what is known about an account; its key stays as it is. */
public final class EditAccountViewModel {
    private final EditorContext context;
    private final Service service;
    private final Account shown;
    private final AccountForm form;
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();

    public EditAccountViewModel(EditorContext context, AccountBook book, Service service, Account account) {
        this.context = context;
        this.service = service;
        shown = account;
        form = new AccountForm(context.messages(), book, context.clock(), context.zone());
        form.load(service, account);
    }

    public AccountForm form() {
        return form;
    }

    public Account account() {
        return shown;
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Why nothing was changed; empty when nothing failed. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What to do about the failure; may be empty. */
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    public void save() {
        if (saving.get() || !form.accept()) {
            return;
        }
        var wanted = form.applyTo(shown);
        if (wanted.equals(shown)) {
            finished.set(true);
            return;
        }
        say("", "");
        saving.set(true);
        var edit = new AccountEdit(shown, wanted);
        var before = new AtomicReference<>(shown);
        var work = context.log().start(Kind.EDIT, subject(wanted), null);
        context.background()
                .run(
                        Lane.FILES,
                        () -> context.accounts().edit(service, shown.id(), now -> {
                            before.set(now);
                            return edit.onto(now);
                        }),
                        edited -> {
                            saving.set(false);
                            work.end(edited);
                            edited.handle(after -> saved(before.get(), after), this::failed);
                        });
    }

    public void cancel() {
        if (!saving.get()) {
            finished.set(true);
        }
    }

    private void saved(Account before, Account after) {
        finished.set(true);
        context.events().edited(before, after);
        boolean renamed =
                !before.name().equals(after.name()) || !before.environment().equals(after.environment());
        if (renamed) {
            relabel(after);
        }
    }

    /** The name in the keychain is for people who look there; the account is right without it. */
    private void relabel(Account account) {
        context.background().run(Lane.KEYCHAIN, () -> context.accounts().relabel(service, account), relabelled -> {
            if (relabelled instanceof Outcome.Failed<Outcome.Done>(var problem)) {
                context.log().start(Kind.KEYCHAIN, subject(account), null).failed(problem);
            }
        });
    }

    private void failed(Problem problem) {
        say(context.messages().of(problem), context.messages().adviceOn(problem).orElse(""));
    }

    private void say(String sentence, String whatToDo) {
        failure.set(sentence);
        advice.set(whatToDo);
    }

    private String subject(Account account) {
        return service.name() + " / " + account.name();
    }
}
