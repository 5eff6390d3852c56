package app.chatelaine.desktop.editor;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.discovery.PasteReading;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.health.Verdict.Meaning;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.desktop.editor.form.AccountForm;
import app.chatelaine.desktop.editor.key.RandomKeyModel;
import app.chatelaine.desktop.editor.store.EditorContext;
import app.chatelaine.desktop.editor.store.Stage;
import app.chatelaine.desktop.editor.store.Storing;
import app.chatelaine.desktop.shared.key.KeyModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Adds a key: paste it, see what it is, store it, ask its service about it. */
public final class AddKeyViewModel implements AutoCloseable {
    /** How long a good verdict stands before the sheet closes by itself. */
    static final Duration SEEN = Duration.ofMillis(1400);

    private final EditorContext context;
    private final AccountBook book;
    private final AccountForm form;
    private final KeyModel key;
    private final RandomKeyModel randomKey;
    private final Storing storing;
    private final Checkability checkability;
    private final BooleanProperty thenCheck = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper recognisedBy = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper environmentDoubt = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper serviceMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper keyMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();
    private Registration closing = () -> {};

    public AddKeyViewModel(EditorContext context, AccountBook book) {
        this.context = context;
        this.book = book;
        form = new AccountForm(context.messages(), book, context.clock(), context.zone());
        key = new KeyModel(
                context.messages(),
                context.catalogue(),
                context.accounts(),
                context.background(),
                context.timer(),
                this::read);
        randomKey = new RandomKeyModel(context.random());
        storing = new Storing(context);
        checkability = new Checkability(form, context.messages());
        form.place().choiceProperty().subscribe(choice -> refreshEnvironmentDoubt());
        key.presentProperty().subscribe(present -> keyMissing.set(false));
        key.displayProperty().subscribe(shown -> storing.forgetFailure());
        storing.stageProperty().subscribe(this::proceed);
    }

    public AccountForm form() {
        return form;
    }

    public KeyModel key() {
        return key;
    }

    public RandomKeyModel randomKey() {
        return randomKey;
    }

    public Storing storing() {
        return storing;
    }

    public Checkability checkability() {
        return checkability;
    }

    public List<Service> services() {
        return context.catalogue().services();
    }

    /** Whether to ask the service about the key once it is stored. */
    public BooleanProperty thenCheckProperty() {
        return thenCheck;
    }

    /** By what the service was recognised, in words; empty when a person chose it. */
    public ReadOnlyStringProperty recognisedByProperty() {
        return recognisedBy.getReadOnlyProperty();
    }

    /** What the paste says about the environment where another one is chosen; empty when nothing. */
    public ReadOnlyStringProperty environmentDoubtProperty() {
        return environmentDoubt.getReadOnlyProperty();
    }

    /** Whether somebody tried to store without having chosen a service. */
    public ReadOnlyBooleanProperty serviceMissingProperty() {
        return serviceMissing.getReadOnlyProperty();
    }

    /** Whether somebody tried to store nothing. */
    public ReadOnlyBooleanProperty keyMissingProperty() {
        return keyMissing.getReadOnlyProperty();
    }

    /** Becomes true when the sheet has done its work and goes. */
    public ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    /** Accounts whose service makes keys for who has one. */
    public List<Account> makers() {
        return book.accounts().stream().filter(this::canMakeKeys).toList();
    }

    /** The user's own services, for which a random key is of use. */
    public List<Service> ownServices() {
        return services().stream().filter(context.isOwn()).toList();
    }

    public void choose(Service service) {
        choose(service, "");
    }

    /** @param typed what a person called it, which names the account of a service that nobody wrote a file for */
    public void choose(Service service, String typed) {
        recognisedBy.set("");
        use(service);
        if (service.isAny() && form.name().value().isEmpty()) {
            form.name().set(typed);
        }
    }

    /** Makes a random key in place of what was there. */
    public void generate() {
        try (var secret = randomKey.generate()) {
            key.paste(secret.reveal());
        }
    }

    /** Stores the key if all is there; else every field says what it lacks. */
    public void store() {
        if (storing.stageProperty().get() != Stage.IDLE
                && storing.stageProperty().get() != Stage.FAILED) {
            return;
        }
        boolean complete = form.accept();
        keyMissing.set(!key.presentProperty().get());
        serviceMissing.set(form.serviceProperty().get() == null);
        if (complete && key.isStorable()) {
            boolean check = thenCheck.get() && checkability.isCheckable();
            storing.store(form.requireService(), form.draft(), key.copy(), check);
        }
    }

    /** Leaves the sheet; not while the key is on its way. */
    public void cancel() {
        if (!storing.stageProperty().get().isBusy()) {
            finish();
        }
    }

    /** Whether the key is stored, but of no use: its service does not take it. */
    public boolean isRefused() {
        var verdict = storing.verdictProperty().get();
        return storing.stageProperty().get() == Stage.CHECKED
                && verdict != null
                && verdict.meaning() == Meaning.KEY_DEAD;
    }

    /** Leaves the sheet for the facts of the new account. */
    public void editStored() {
        goOn(context.events()::edit);
    }

    /** Leaves the sheet for the one that puts another key in the place of the new one. */
    public void replaceStored() {
        goOn(context.events()::replaceKey);
    }

    private void goOn(Consumer<AccountId> next) {
        var account = storing.accountProperty().get();
        if (account != null) {
            finish();
            next.accept(account.id());
        }
    }

    /** Leaves the sheet for the account that has this key already. */
    public void showHolder() {
        var holder = key.holderProperty().get();
        if (holder != null) {
            finish();
            context.events().select(holder.id());
        }
    }

    /** Wipes the key and ends all that waits. */
    @Override
    public void close() {
        closing.close();
        key.close();
    }

    private boolean canMakeKeys(Account account) {
        return context.catalogue()
                .find(account.serviceId())
                .filter(service -> service.lifecycle().create() != null)
                .isPresent();
    }

    private void read(PasteReading reading) {
        reading.guess().ifPresent(guess -> {
            use(guess.service());
            recognisedBy.set(context.messages().get("editor.recognised." + guess.basis(), guess.clue()));
            form.fill(reading.fields());
            var environment = reading.environment(guess.service());
            reading.url()
                    .ifPresentOrElse(
                            url -> form.place().take(url, environment),
                            () -> environment.ifPresent(form.place()::take));
        });
        refreshEnvironmentDoubt();
    }

    private void use(Service service) {
        serviceMissing.set(false);
        form.choose(service);
        key.judgeFor(service);
    }

    private void refreshEnvironmentDoubt() {
        var service = form.serviceProperty().get();
        Optional<String> doubt = service == null
                ? Optional.empty()
                : key.reading()
                        .flatMap(reading -> reading.environment(service))
                        .filter(told -> !form.place().isAt(told))
                        .map(told -> context.messages().get("editor.environment.doubt", told.name()));
        environmentDoubt.set(doubt.orElse(""));
    }

    private void proceed(Stage stage) {
        switch (stage) {
            case STORED -> finish();
            case CHECKED -> {
                if (storing.verdictProperty().get() == Verdict.ACCEPTED) {
                    closing = context.timer().after(SEEN, this::finish);
                }
            }
            case IDLE, STORING, FAILED, CHECKING -> {}
        }
    }

    private void finish() {
        closing.close();
        storing.stopChecking();
        var account = storing.accountProperty().get();
        if (!finished.get()) {
            finished.set(true);
            if (account != null) {
                context.events().select(account.id());
            }
        }
    }
}
