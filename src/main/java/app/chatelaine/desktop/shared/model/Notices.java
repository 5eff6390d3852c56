package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The notices that stand in the window now. */
public final class Notices {
    private final Messages messages;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> readOnly = FXCollections.unmodifiableObservableList(shown);

    public Notices(Messages messages) {
        this.messages = messages;
    }

    public ObservableList<Notice> shown() {
        return readOnly;
    }

    public void say(Notice notice) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).topic() == notice.topic()) {
                shown.set(i, notice);
                return;
            }
        }
        shown.add(notice);
    }

    /** Says {@code problem} and what to do about it. */
    public void say(Topic topic, Tone tone, Problem problem) {
        say(Notice.of(topic, tone, sentence(problem)));
    }

    /** The problem in words, with what to do about it where there is something to do. */
    public String sentence(Problem problem) {
        String what = messages.of(problem);
        return messages.adviceOn(problem).map(advice -> what + " " + advice).orElse(what);
    }

    /** What did not happen to the account, and why; {@code key} is of the sentence that says the first. */
    String sentence(String key, Account account, Problem problem) {
        return messages.get(key, account.name()) + " " + sentence(problem);
    }

    /** That what was just checked is not kept, and why. */
    String notKept(Problem problem) {
        return messages.get("check.notKept", messages.of(problem));
    }

    public void dismiss(Notice notice) {
        shown.remove(notice);
    }

    public void clear(Topic topic) {
        shown.removeIf(notice -> notice.topic() == topic);
    }
}
