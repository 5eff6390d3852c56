package app.chatelaine.desktop.editor.create;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.health.Verdict.Meaning;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.editor.create.Step.State;
import app.chatelaine.desktop.editor.store.Stage;
import app.chatelaine.desktop.editor.store.Storing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What happens when a service makes a key: made, stored, checked. */
final class CreateSteps {
    private static final double MILLIS = 1000.0;

    /** Less would be told as nothing. */
    private static final double WORTH_TELLING = 0.1;

    private final Messages messages;
    private final InstantSource clock;
    private final Step make = new Step();
    private final Step store = new Step();
    private final Step check = new Step();
    private String madeKey = "";
    private Instant since;

    CreateSteps(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
        since = clock.instant();
    }

    List<Step> all() {
        return List.of(make, store, check);
    }

    /** Says what will happen with the credentials of {@code maker}. */
    void announce(Service service, Account maker) {
        make.announce(
                messages.get("editor.create.step.make", service.name()),
                messages.get("editor.create.step.make.detail", maker.name()));
        store.announce(messages.get("editor.create.step.store"), messages.get("editor.create.step.store.detail"));
        check.announce(
                messages.get("editor.create.step.check", service.name()),
                messages.get("editor.create.step.check.detail"));
    }

    void making() {
        begin(make);
    }

    void made(String masked) {
        madeKey = masked;
        make.end(State.DONE, messages.get("editor.create.made", masked), took());
    }

    void notMade(String why) {
        make.end(State.FAILED, why, took("editor.create.tookFailed"));
    }

    void follow(Stage stage, Storing storing) {
        switch (stage) {
            case STORING -> begin(store);
            case FAILED -> store.end(State.FAILED, storing.sentenceProperty().get(), took("editor.create.tookFailed"));
            case STORED -> stored(storing);
            case CHECKING -> {
                stored(storing);
                begin(check);
            }
            case CHECKED -> check.end(verdict(storing), evidence(storing), took());
            case IDLE -> {}
        }
    }

    private void stored(Storing storing) {
        // It is no longer kept in memory.
        make.tell(madeKey);
        store.end(State.DONE, storing.sentenceProperty().get(), took());
    }

    private void begin(Step step) {
        since = clock.instant();
        step.run();
    }

    private static State verdict(Storing storing) {
        var verdict = storing.verdictProperty().get();
        boolean works = verdict != null && verdict.meaning() == Meaning.KEY_WORKS;
        return works ? State.DONE : State.DOUBTFUL;
    }

    private static String evidence(Storing storing) {
        String detail = storing.detailProperty().get();
        return detail.isEmpty()
                ? storing.sentenceProperty().get()
                : storing.sentenceProperty().get() + " " + detail;
    }

    private String took() {
        return took("editor.create.took");
    }

    private String took(String words) {
        double seconds = Duration.between(since, clock.instant()).toMillis() / MILLIS;
        return seconds < WORTH_TELLING ? "" : messages.get(words, seconds);
    }
}
