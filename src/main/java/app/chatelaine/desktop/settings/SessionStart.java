package app.chatelaine.desktop.settings;

import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.instance.Autostart;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether the program starts with the session. What was wished shows only as long as the system has not answered. */
public final class SessionStart {
    private final Autostart autostart;
    private final Background background;
    private final ActivityLog log;
    private final Messages messages;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private boolean held;
    private boolean showing;
    private int version;

    SessionStart(Autostart autostart, Background background, ActivityLog log, Messages messages) {
        this.autostart = autostart;
        this.background = background;
        this.log = log;
        this.messages = messages;
        on.subscribe((before, now) -> {
            if (!showing) {
                wish(now);
            }
        });
    }

    public BooleanProperty onProperty() {
        return on;
    }

    /** Whether the system has said how it is; until then there is nothing to choose. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Why it is not as it was wished; empty when nothing failed. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    void load() {
        background.run(
                Lane.FILES,
                () -> Outcome.ok(autostart.isOn()),
                read -> read.handle(
                        now -> {
                            held = now;
                            show();
                            known.set(true);
                        },
                        this::say));
    }

    private void wish(boolean wanted) {
        int mine = ++version;
        failure.set("");
        background.run(Lane.FILES, () -> autostart.set(wanted).map(done -> autostart.isOn()), set -> {
            set.handle(now -> held = now, problem -> {
                if (mine == version) {
                    say(problem);
                }
            });
            if (mine == version) {
                show();
            }
        });
    }

    private void show() {
        showing = true;
        on.set(held);
        showing = false;
    }

    private void say(Problem problem) {
        failure.set(messages.of(problem));
        log.start(Kind.SETTINGS, "", null).failed(problem);
    }
}
