package app.chatelaine.desktop.settings;

import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.SettingsFile;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Writes settings soon after the last change, and says "saved" only once the file has said so. */
public final class Saving {
    /** So that a number that is being typed is written once. */
    static final Duration PAUSE = Duration.ofMillis(400);

    private final SettingsFile file;
    private final Background background;
    private final Timer timer;
    private final ActivityLog log;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private Registration pause = () -> {};
    private @Nullable Settings waiting;
    private int version;

    Saving(SettingsFile file, Background background, Timer timer, ActivityLog log, Messages messages) {
        this.file = file;
        this.background = background;
        this.timer = timer;
        this.log = log;
        this.messages = messages;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why nothing was saved; empty when nothing failed. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What to do about it; may be empty. */
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    void saveSoon(Settings settings) {
        version++;
        waiting = settings;
        state.set(State.SAVING);
        pause.close();
        pause = timer.after(PAUSE, this::saveNow);
    }

    /** Writes what waits, if anything does. */
    void saveNow() {
        pause.close();
        var settings = waiting;
        if (settings == null) {
            return;
        }
        waiting = null;
        int mine = version;
        background.run(Lane.FILES, () -> file.write(settings), written -> {
            if (mine == version) {
                ended(settings, written);
            }
        });
    }

    void tryAgain() {
        if (state.get() == State.FAILED) {
            state.set(State.SAVING);
            saveNow();
        }
    }

    /** Says that what is shown is not what the file holds, as that could not be read. */
    void say(Problem problem) {
        failure.set(messages.of(problem));
        advice.set(messages.adviceOn(problem).orElse(""));
    }

    private void ended(Settings settings, Outcome<Done> written) {
        written.handle(
                done -> {
                    failure.set("");
                    advice.set("");
                    state.set(State.SAVED);
                },
                problem -> {
                    waiting = settings;
                    say(problem);
                    advice.set(messages.adviceOn(problem).orElseGet(() -> messages.get("settings.notSaved")));
                    log.start(Kind.SETTINGS, "", null).failed(problem);
                    state.set(State.FAILED);
                });
    }

    /** How the last change stands. */
    public enum State {
        IDLE,
        SAVING,
        SAVED,
        FAILED
    }
}
