package app.chatelaine.desktop.editor.form;

import app.chatelaine.core.account.AccountRules;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.ServiceEnvironment;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.editor.form.EnvironmentChoice.Known;
import app.chatelaine.desktop.shared.fields.Entry;
import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Where an account lives: an environment of its service, or an address of its own. */
public final class Place {
    private final ObservableList<EnvironmentChoice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<EnvironmentChoice> choice = new SimpleObjectProperty<>(EnvironmentChoice.CUSTOM);
    private final Entry url;
    private final BooleanProperty plainHttp;
    private final Messages messages;
    private @Nullable Service service;

    Place(Messages messages, BooleanProperty plainHttp) {
        this.plainHttp = plainHttp;
        this.messages = messages;
        url = new Entry(this::urlProblem);
        plainHttp.subscribe(allowed -> url.judgeAgain());
        choice.subscribe(now -> url.judgeAgain());
    }

    /** The service's environments, and last the address of one's own. */
    public ObservableList<EnvironmentChoice> choices() {
        return choices;
    }

    public ObjectProperty<EnvironmentChoice> choiceProperty() {
        return choice;
    }

    /** The address of one's own; it counts while {@link EnvironmentChoice#CUSTOM} is chosen. */
    public Entry url() {
        return url;
    }

    public boolean isCustom() {
        return choice.get() instanceof EnvironmentChoice.Custom;
    }

    /** Whether the account may do without an address. */
    public boolean isOptional() {
        return service != null && service.isAny();
    }

    public boolean isAt(ServiceEnvironment environment) {
        return choice.get().equals(new Known(environment));
    }

    /** Whether the address would get the key unencrypted, so that a person must allow it. */
    public BooleanBinding unencrypted() {
        return Bindings.createBooleanBinding(
                () -> isCustom() && (plainHttp.get() || isPlain(url.value())), choice, url.textProperty(), plainHttp);
    }

    /** Chooses the address {@code found} somewhere: the environment that has it, or as one's own. */
    public void take(String found, Optional<ServiceEnvironment> environment) {
        environment.ifPresentOrElse(this::take, () -> load(null, found));
    }

    public void take(ServiceEnvironment environment) {
        choice.set(new Known(environment));
    }

    void show(Service of) {
        service = of;
        var list = new ArrayList<EnvironmentChoice>();
        of.environments().forEach(environment -> list.add(new Known(environment)));
        list.add(EnvironmentChoice.CUSTOM);
        choices.setAll(list);
        choice.set(list.getFirst());
    }

    void load(@Nullable String environment, @Nullable String address) {
        if (address == null && service != null && environment != null) {
            service.environment(environment).ifPresent(this::take);
        } else {
            choice.set(EnvironmentChoice.CUSTOM);
        }
        url.set(address == null ? "" : address);
    }

    String environmentId(String own) {
        return choice.get() instanceof Known(var environment) ? environment.id() : own;
    }

    /** The address without a slash at the end, as two of them in a row are another path to some servers. */
    @Nullable String address() {
        return isCustom() && !url.value().isEmpty() ? url.value().replaceAll("/+\\z", "") : null;
    }

    private Optional<String> urlProblem(String value) {
        if (!isCustom()) {
            return Optional.empty();
        }
        if (value.isEmpty()) {
            return isOptional() ? Optional.empty() : Optional.of(messages.get("editor.problem.address"));
        }
        return AccountRules.checkUrl(value, plainHttp.get())
                .fold(done -> Optional.empty(), problem -> Optional.of(messages.of(problem)));
    }

    private static boolean isPlain(String address) {
        return AccountRules.checkUrl(address, false)
                .fold(done -> false, problem -> problem.code() == ProblemCode.URL_PLAIN_HTTP);
    }
}
