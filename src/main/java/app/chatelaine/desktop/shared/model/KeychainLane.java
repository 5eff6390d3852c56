package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode.Family;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Timer;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The keychain as the window knows it: how it is, and work on it, which is given up by the keychain itself after its
 * deadline. A keychain that keeps one waiting is said after {@value #NOTE_SECONDS} seconds.
 */
public final class KeychainLane {
    private static final int NOTE_SECONDS = 10;

    private final SecretStore keychain;
    private final Background background;
    private final Timer timer;
    private final Messages messages;
    private final Notices notices;
    private Function<String, Optional<Supplier<Outcome<Done>>>> unlocking = kind -> Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<StoreStatus>> status = new ReadOnlyObjectWrapper<>(Optional.empty());

    public KeychainLane(SecretStore keychain, Background background, Timer timer, Messages messages, Notices notices) {
        this.keychain = keychain;
        this.background = background;
        this.timer = timer;
        this.messages = messages;
        this.notices = notices;
    }

    /**
     * @param question asks the keychain that is so called for something, so that it asks to be unlocked; empty where there is
     *     nothing to ask it for
     */
    public void unlockBy(Function<String, Optional<Supplier<Outcome<Done>>>> question) {
        unlocking = question;
    }

    /** How the keychain was when it was last asked; empty until it answered once. */
    public ReadOnlyObjectProperty<Optional<StoreStatus>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Asks the keychain how it is. */
    public void look() {
        run(() -> Outcome.ok(keychain.status()), outcome -> {
            if (outcome instanceof Ok<StoreStatus>(var found)) {
                show(found);
            }
        });
    }

    /** Does {@code work} after all that waits already. A failure of the keychain is followed by a look at it. */
    public <T> void run(Supplier<Outcome<T>> work, Consumer<Outcome<T>> then) {
        var note = timer.after(Duration.ofSeconds(NOTE_SECONDS), this::sayThatItTakesLong);
        background.run(Lane.KEYCHAIN, work, outcome -> {
            note.close();
            if (outcome instanceof Failed<T>(var problem) && isKeychains(problem)) {
                look();
            }
            then.accept(outcome);
        });
    }

    private static boolean isKeychains(Problem problem) {
        return problem.code().family() == Family.KEYCHAIN;
    }

    private void show(StoreStatus found) {
        status.set(Optional.of(found));
        switch (found.state()) {
            case READY -> notices.clear(Topic.KEYCHAIN);
            case LOCKED ->
                unlocking
                        .apply(found.kind())
                        .ifPresentOrElse(
                                question -> say(
                                        "keychain.locked",
                                        found.name(),
                                        "action.unlock",
                                        () -> run(question, unlocked -> look())),
                                () -> say("keychain.locked", found.name(), "action.tryAgain", this::look));
            case UNAVAILABLE -> say("keychain.unavailable", found.name(), "action.tryAgain", this::look);
        }
    }

    private void sayThatItTakesLong() {
        String name = status.get().map(StoreStatus::name).orElse(messages.get("keychain.unnamed"));
        notices.say(Notice.of(Topic.KEYCHAIN, Tone.QUIET, messages.get("keychain.slow", name, NOTE_SECONDS)));
    }

    private void say(String key, String name, String action, Runnable onAction) {
        if (!notices.tellOfKeychain()) {
            notices.say(new Notice(Topic.KEYCHAIN, Tone.WARN, messages.get(key, name), messages.get(action), onAction));
        }
    }
}
