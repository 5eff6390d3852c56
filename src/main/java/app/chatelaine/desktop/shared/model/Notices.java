package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode.Family;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The notices that stand in the window now. */
public final class Notices {
    private final Messages messages;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> readOnly = FXCollections.unmodifiableObservableList(shown);
    private @Nullable Notice ofKeychain;

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

    /**
     * Says what did not happen to the account, and why; where the keychain is why, this is said once and can be tried again
     * at once, upon which the keychain asks to be unlocked.
     *
     * @param key of the sentence that says what did not happen
     */
    void failed(String key, Account account, Problem problem, Runnable again) {
        String words = sentence(key, account, problem);
        if (problem.code().family() != Family.KEYCHAIN) {
            say(Notice.of(Topic.ACTION, Tone.BAD, words));
            return;
        }
        var notice = new Notice(Topic.ACTION, Tone.BAD, words, messages.get("action.tryAgain"), again);
        ofKeychain = notice;
        clear(Topic.KEYCHAIN);
        say(notice);
    }

    /** Whether something that failed says already what is the matter with the keychain. */
    boolean tellOfKeychain() {
        return ofKeychain != null && shown.contains(ofKeychain);
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
