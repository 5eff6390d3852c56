package app.chatelaine.desktop.editor;

import app.chatelaine.core.service.CheckStep;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.editor.form.AccountForm;
import app.chatelaine.desktop.shared.fields.InputEntry;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Whether the key of the account in the form can be checked at its service, and if not, why and what would help. */
public final class Checkability {
    private final AccountForm form;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper checkable = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private Optional<Input> remedy = Optional.empty();
    private Subscription answers = Subscription.EMPTY;

    Checkability(AccountForm form, Messages messages) {
        this.form = form;
        this.messages = messages;
        form.serviceProperty().subscribe(service -> watch());
    }

    /** True while no service is chosen, as there is nothing to say then. */
    public ReadOnlyBooleanProperty checkableProperty() {
        return checkable.getReadOnlyProperty();
    }

    /** Why it cannot be checked, in sentences; empty when it can. */
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** What would make it checkable if it were given. */
    public Optional<Input> remedy() {
        return remedy;
    }

    boolean isCheckable() {
        return checkable.get();
    }

    private void watch() {
        answers.unsubscribe();
        answers = Subscription.combine(form.inputs().stream()
                .map(input -> input.entry().textProperty().subscribe(this::refresh))
                .toArray(Subscription[]::new));
        refresh();
    }

    private void refresh() {
        var service = form.serviceProperty().get();
        checkable.set(service == null || canCheck(service));
        remedy = service == null || checkable.get()
                ? Optional.empty()
                : service.checks().key().stream()
                        .flatMap(step -> missing(step).stream())
                        .findFirst();
        reason.set(service == null || checkable.get() ? "" : reason(service));
    }

    private boolean canCheck(Service service) {
        var steps = service.checks().key();
        return !steps.isEmpty()
                && (service.checks().uncheckable() == null
                        || steps.stream()
                                .anyMatch(step -> missing(step).isEmpty()
                                        && !askedFor(step).isEmpty()));
    }

    private String reason(Service service) {
        @Nullable String why = service.checks().uncheckable();
        return why == null ? messages.get("editor.uncheckable", service.name()) : why;
    }

    private List<Input> missing(CheckStep step) {
        return askedFor(step).stream()
                .filter(asked -> asked.entry().value().isEmpty())
                .map(InputEntry::input)
                .toList();
    }

    private List<InputEntry> askedFor(CheckStep step) {
        return form.inputs().stream()
                .filter(input -> step.needs().contains(input.input().id()))
                .toList();
    }
}
