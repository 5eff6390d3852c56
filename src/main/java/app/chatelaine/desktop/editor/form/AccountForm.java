package app.chatelaine.desktop.editor.form;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.fields.Entry;
import app.chatelaine.desktop.shared.fields.InputEntry;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** An account as a person describes it: everything but its key. */
public final class AccountForm {
    /** What the environment of an account at an address of its own is called. */
    private static final String OWN_ADDRESS = "custom";

    private final Messages messages;
    private final AccountBook book;
    private final ReadOnlyObjectWrapper<@Nullable Service> service = new ReadOnlyObjectWrapper<>();
    private final ObservableList<InputEntry> inputs = FXCollections.observableArrayList();
    private final Entry name = new Entry(this::nameProblem);
    private final Place place;
    private final ExpiryForm expiry;
    private final DetailsForm details;
    private final NameSuggestion suggestion;
    private @Nullable Account before;

    public AccountForm(Messages messages, AccountBook book, InstantSource clock, ZoneId zone) {
        this.messages = messages;
        this.book = book;
        expiry = new ExpiryForm(zone);
        details = new DetailsForm(messages, clock, zone);
        place = new Place(messages, details.plainHttpProperty());
        suggestion = new NameSuggestion(book, name);
        place.choiceProperty().subscribe(choice -> placeChanged());
        place.url().textProperty().subscribe(url -> placeChanged());
        name.touch();
    }

    /** The service the account is of; null until one is chosen. */
    public ReadOnlyObjectProperty<@Nullable Service> serviceProperty() {
        return service.getReadOnlyProperty();
    }

    /** What the service asks beside the key. */
    public ObservableList<InputEntry> inputs() {
        return inputs;
    }

    public Entry name() {
        return name;
    }

    public Place place() {
        return place;
    }

    public ExpiryForm expiry() {
        return expiry;
    }

    public DetailsForm details() {
        return details;
    }

    public void choose(Service chosen) {
        if (chosen.equals(service.get())) {
            return;
        }
        // Before the service, as those who hear of a service look at what it asks.
        inputs.setAll(chosen.inputs().stream()
                .map(input -> InputEntry.of(chosen, input, place::isCustom, messages))
                .toList());
        service.set(chosen);
        place.show(chosen);
        placeChanged();
    }

    /** Fills in values by input id; those that the service does not ask for are left out. */
    public void fill(Map<String, String> fields) {
        for (InputEntry entry : inputs) {
            String value = fields.get(entry.input().id());
            if (value != null) {
                entry.entry().set(value);
            }
        }
    }

    /** Shows an account that is there. */
    public void load(Service of, Account account) {
        before = account;
        choose(of);
        place.load(account.environment(), account.url());
        fill(account.fields());
        expiry.load(account.key().expiry());
        details.load(account);
        name.set(account.name());
    }

    /** Puts the new account where {@code other} is, with the same fields. */
    public void stayWith(Account other) {
        place.load(other.environment(), other.url());
        fill(other.fields());
    }

    /** Whether everything is there and fits; if not, each field says from now on what is wrong with it. */
    public boolean accept() {
        entries().forEach(Entry::touch);
        details.touch();
        return service.get() != null && entries().allMatch(Entry::isGood) && expiry.isGood() && details.isGood();
    }

    /** Whether what is wrong lies among the details, which may be out of sight. */
    public boolean hasHiddenFault() {
        return !details.isGood()
                || inputs.stream()
                        .anyMatch(
                                input -> !input.isNeeded(true) && !input.entry().isGood());
    }

    /** The account that is to be added. A service must have been chosen. */
    public AccountDraft draft() {
        return new AccountDraft(
                requireService().id(),
                name.value(),
                place.environmentId(OWN_ADDRESS),
                place.address(),
                fields(),
                details.tagList(),
                details.notesProperty().get(),
                details.createdAt(),
                expiry.expiry(),
                details.limits());
    }

    /** {@code account} with all that the form says; its key stays. */
    public Account applyTo(Account account) {
        var draft = draft();
        boolean stays = place.isCustom() && account.url() != null;
        return new Account(
                account.id(),
                account.serviceId(),
                draft.name(),
                stays ? account.environment() : draft.environment(),
                draft.url(),
                draft.fields(),
                draft.tags(),
                draft.notes(),
                details.applyTo(account.key()).withExpiry(draft.expiry()),
                draft.limits(),
                account.placements());
    }

    public Service requireService() {
        var chosen = service.get();
        if (chosen == null) {
            throw new IllegalStateException("no service chosen");
        }
        return chosen;
    }

    private Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        for (InputEntry entry : inputs) {
            boolean asked = !entry.input().requiredWithUrl() || place.isCustom();
            if (asked && !entry.entry().value().isEmpty()) {
                fields.put(entry.input().id(), entry.entry().value());
            }
        }
        return fields;
    }

    private Stream<Entry> entries() {
        return Stream.concat(Stream.of(name, place.url()), inputs.stream().map(InputEntry::entry));
    }

    private void placeChanged() {
        if (service.get() != null && before == null) {
            suggestion.follow(requireService(), place);
        }
        entries().forEach(Entry::judgeAgain);
    }

    private Optional<String> nameProblem(String value) {
        if (value.isEmpty()) {
            return Optional.of(messages.of(Problem.of(ProblemCode.NAME_MISSING)));
        }
        var chosen = service.get();
        var self = before == null ? new AccountId("none") : before.id();
        return chosen != null && book.isNameTaken(chosen.id(), value, self)
                ? Optional.of(messages.of(Problem.of(ProblemCode.NAME_TAKEN, value, chosen.name())))
                : Optional.empty();
    }
}
