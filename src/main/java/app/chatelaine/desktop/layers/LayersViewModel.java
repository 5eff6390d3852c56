package app.chatelaine.desktop.layers;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.precedence.KeyLayers;
import app.chatelaine.core.precedence.Layer;
import app.chatelaine.core.precedence.Resolution;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.desktop.shared.DestinationWords;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which key a program of the account's service will use that is started in a folder. */
public final class LayersViewModel {
    private static final int SHOWN_DIGITS = 8;

    private final KeyLayers layers;
    private final Service service;
    private final Account account;
    private final Path home;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Path> folder;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(new Answer(Tone.QUIET, "", ""));
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private int looks;

    /** @param folder where the program is started at first, until another one is chosen */
    public LayersViewModel(
            KeyLayers layers,
            Service service,
            Account account,
            Path folder,
            Path home,
            Background background,
            Messages messages) {
        this.layers = layers;
        this.service = service;
        this.account = account;
        this.folder = new ReadOnlyObjectWrapper<>(folder);
        this.home = home;
        this.background = background;
        this.messages = messages;
    }

    public Account account() {
        return account;
    }

    public Service service() {
        return service;
    }

    /** Where the program is started. */
    public String folder() {
        return folder.get().equals(home)
                ? messages.get("scan.home")
                : DestinationWords.path(folder.get().toString(), home);
    }

    public ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** The places in the order in which they count. */
    public ObservableList<Row> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    public void choose(Path newFolder) {
        folder.set(newFolder);
        look();
    }

    /** Looks at every place; a login shell that takes long is given up by itself. */
    public void look() {
        int number = ++looks;
        looking.set(true);
        answer.set(new Answer(Tone.QUIET, messages.get("layers.looking"), ""));
        var where = folder.get();
        background.run(Lane.NETWORK, () -> layers.resolve(service, account, where), outcome -> {
            if (number == looks) {
                looking.set(false);
                outcome.handle(this::show, this::fail);
            }
        });
    }

    private void fail(Problem problem) {
        rows.clear();
        answer.set(new Answer(
                Tone.BAD, messages.of(problem), messages.adviceOn(problem).orElse("")));
    }

    private void show(Resolution found) {
        var winner = found.winner();
        rows.setAll(found.layers().stream()
                .map(layer -> row(layer, winner.filter(layer::equals).isPresent()))
                .toList());
        answer.set(answer(found));
    }

    private Answer answer(Resolution found) {
        String doubt = found.isDoubtful() ? messages.get("layers.doubtful") : "";
        var winner = found.winner();
        if (winner.isEmpty()) {
            return new Answer(
                    found.isDoubtful() ? Tone.WARN : Tone.QUIET,
                    messages.get(service.isAny() ? "layers.any" : "layers.none", service.name()),
                    doubt);
        }
        String place = place(winner.get());
        if (!found.isCurrent()) {
            return new Answer(
                    Tone.WARN,
                    messages.get("layers.other", place, account.name()),
                    doubt.isEmpty() ? messages.get("layers.other.advice") : doubt);
        }
        return new Answer(
                found.isDoubtful() ? Tone.WARN : Tone.GOOD,
                messages.get("layers.current", account.name(), place),
                doubt);
    }

    private Row row(Layer layer, boolean wins) {
        return new Row(
                messages.get("layer." + layer.sort().id()),
                layer.place().isEmpty() ? "" : place(layer),
                layer.place(),
                layer.state(),
                messages.get("layers.state." + layer.state().id()),
                Optional.ofNullable(layer.fingerprint())
                        .map(print -> "#" + print.substring(0, SHOWN_DIGITS))
                        .orElse(""),
                layer.whyUnreadable()
                        .map(messages::of)
                        .orElseGet(() -> Optional.ofNullable(layer.note()).orElse("")),
                wins);
    }

    private String place(Layer layer) {
        return DestinationWords.path(layer.place(), home);
    }

    /**
     * One place.
     *
     * @param sort which sort of place, in words
     * @param place as people read it; empty for an argument
     * @param whole the place in full
     * @param fingerprint its beginning; empty where there is no key
     * @param note what is to be known of it, or why it could not be looked at; may be empty
     * @param wins whether its key is the one that is used
     */
    public record Row(
            String sort,
            String place,
            String whole,
            Layer.State state,
            String words,
            String fingerprint,
            String note,
            boolean wins) {}

    /** The answer in a sentence, and what to do about it. */
    public record Answer(Tone tone, String sentence, String more) {}

    /** How an answer sounds. */
    public enum Tone {
        QUIET,
        GOOD,
        WARN,
        BAD
    }
}
