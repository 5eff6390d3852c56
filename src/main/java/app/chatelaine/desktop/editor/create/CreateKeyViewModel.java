package app.chatelaine.desktop.editor.create;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.KeyMask;
import app.chatelaine.core.service.Service;
import app.chatelaine.desktop.editor.form.AccountForm;
import app.chatelaine.desktop.editor.store.EditorContext;
import app.chatelaine.desktop.editor.store.Stage;
import app.chatelaine.desktop.editor.store.Storing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Has a service make a key with the credentials of an account that is there, and does not let go of it until it is stored. */
public final class CreateKeyViewModel implements AutoCloseable {
    /** After these the service may have made a key without our hearing of it. */
    private static final Set<ProblemCode> UNDECIDED = Set.of(
            ProblemCode.NETWORK_FAILED,
            ProblemCode.SERVICE_ANSWER_UNREADABLE,
            ProblemCode.CANCELLED,
            ProblemCode.INTERNAL);

    private final EditorContext context;
    private final List<Account> makers;
    private final AccountForm form;
    private final Storing storing;
    private final CreateSteps steps;
    private final ObjectProperty<Account> maker = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.ANNOUNCED);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper shownKey = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();
    private final KeyMaking making;
    private final HeldKey held = new HeldKey();

    /** @param makers at least one account of a service that makes keys */
    public CreateKeyViewModel(EditorContext context, AccountBook book, List<Account> makers) {
        this.context = context;
        this.makers = List.copyOf(makers);
        form = new AccountForm(context.messages(), book, context.clock(), context.zone());
        making = new KeyMaking(context);
        storing = new Storing(context);
        steps = new CreateSteps(context.messages(), context.clock());
        storing.stageProperty().subscribe(this::follow);
        maker.set(makers.getFirst());
        maker.subscribe(this::announce);
    }

    public AccountForm form() {
        return form;
    }

    public List<Account> makers() {
        return makers;
    }

    /** The account with whose key the service is asked. */
    public ObjectProperty<Account> makerProperty() {
        return maker;
    }

    public Service service(Account of) {
        return context.catalogue().find(of.serviceId()).orElseThrow();
    }

    public List<Step> steps() {
        return steps.all();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What went wrong; empty when nothing did. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What to do about it; may be empty. */
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** The new key in full, where a person asked for it because it could not be stored; else empty. */
    public ReadOnlyStringProperty shownKeyProperty() {
        return shownKey.getReadOnlyProperty();
    }

    /** Whether it is being asked if the only copy of a key may be lost. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    /** Whether a key would be lost with this. */
    public boolean holdsOnlyCopy() {
        return held.isHeld();
    }

    /** Has the key made, stored and checked. */
    public void create() {
        boolean free = phase.get() == Phase.ANNOUNCED || phase.get() == Phase.NOT_MADE;
        if (!free || !form.accept()) {
            return;
        }
        var account = maker.get();
        var service = service(account);
        say("", "");
        phase.set(Phase.MAKING);
        steps.announce(service, account);
        steps.making();
        var draft =
                HeldKey.draft(account, form.draft(), Map.of(), context.clock().instant());
        making.make(service, account, draft, made -> made.handle(this::made, this::notMade));
    }

    /** Stores the key that is held, once more. */
    public void tryAgain() {
        if (phase.get() == Phase.NOT_STORED) {
            store();
        }
    }

    /** Shows the only copy. */
    public void showKey() {
        if (held.isHeld()) {
            shownKey.set(held.secret().reveal());
        }
    }

    public void copyKey() {
        if (held.isHeld()) {
            context.copyKey().copy(held.secret(), form.name().value());
        }
    }

    /** Leaves the sheet, or asks first where a key would be lost; while something runs it stays. */
    public void cancel() {
        switch (phase.get()) {
            case MAKING, STORING -> {}
            case NOT_STORED -> asking.set(true);
            case ANNOUNCED, NOT_MADE, CHECKING, DONE -> finish();
        }
    }

    public void keep() {
        asking.set(false);
    }

    /** Leaves the sheet although the key is nowhere else. */
    public void lose() {
        finish();
    }

    /** Wipes a key that is still held. */
    @Override
    public void close() {
        shownKey.set("");
        held.close();
    }

    private void announce(Account account) {
        var service = service(account);
        form.choose(service);
        form.stayWith(account);
        steps.announce(service, account);
    }

    private void notMade(Problem problem) {
        String name = service(maker.get()).name();
        boolean undecided = UNDECIDED.contains(problem.code());
        String why = context.messages().of(problem);
        steps.notMade(why);
        say(
                context.messages().get(undecided ? "editor.create.unknown" : "editor.create.notMade", name),
                context.messages()
                        .adviceOn(problem)
                        .map(advice -> why + " " + advice)
                        .orElse(why));
        phase.set(Phase.NOT_MADE);
    }

    /** From here on the key is held until it is stored, or until a person gives it up. */
    private void made(CreatedKey key) {
        held.hold(key, maker.get(), form.draft(), context.clock().instant());
        String prefix = service(maker.get()).keyShape().prefixOf(key.secret().reveal());
        steps.made(KeyMask.of(key.secret(), prefix));
        store();
    }

    private void store() {
        say("", "");
        asking.set(false);
        storing.store(service(maker.get()), held.draft(), held.secret().copy(), true);
    }

    private void follow(Stage stage) {
        steps.follow(stage, storing);
        switch (stage) {
            case STORING -> phase.set(Phase.STORING);
            case FAILED -> {
                say(storing.sentenceProperty().get(), storing.detailProperty().get());
                phase.set(Phase.NOT_STORED);
            }
            case CHECKING -> {
                close();
                phase.set(Phase.CHECKING);
            }
            case STORED, CHECKED -> {
                close();
                phase.set(Phase.DONE);
            }
            case IDLE -> {}
        }
    }

    private void finish() {
        storing.stopChecking();
        close();
        finished.set(true);
        var account = storing.accountProperty().get();
        if (account != null) {
            context.events().select(account.id());
        }
    }

    private void say(String sentence, String whatToDo) {
        failure.set(sentence);
        advice.set(whatToDo);
    }
}
