package app.chatelaine.desktop.passphrase;

import app.chatelaine.core.text.Messages;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Asks for a passphrase once, and hands it on once; it keeps no copy. */
public final class PassphraseViewModel {
    /** Shorter ones are guessed too fast, whatever slows the guessing down. */
    public static final int SHORTEST = 10;

    private final Messages messages;
    private final String vault;
    private final Mode mode;
    private final Consumer<char[]> answer;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean answered;

    /**
     * @param vault the file it is for
     * @param answer gets the passphrase, to be wiped there; an empty one when the person gave none
     */
    public PassphraseViewModel(Messages messages, String vault, Mode mode, Consumer<char[]> answer) {
        this.messages = messages;
        this.vault = vault;
        this.mode = mode;
        this.answer = answer;
        if (mode == Mode.OPEN_AGAIN) {
            problem.set(messages.get("passphrase.wrong"));
        }
    }

    public Mode mode() {
        return mode;
    }

    public String vault() {
        return vault;
    }

    /** Why it is asked for still; empty when nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Takes what was typed, if it will do. The caller wipes both.
     *
     * @param again the same once more; only looked at for a new vault
     * @return whether it was taken
     */
    public boolean submit(char[] passphrase, char[] again) {
        if (passphrase.length == 0) {
            problem.set(messages.get("passphrase.empty"));
        } else if (mode == Mode.CREATE && passphrase.length < SHORTEST) {
            problem.set(messages.get("passphrase.short", SHORTEST));
        } else if (mode == Mode.CREATE && !Arrays.equals(passphrase, again)) {
            problem.set(messages.get("passphrase.different"));
        } else {
            problem.set("");
            tell(passphrase.clone());
            return true;
        }
        return false;
    }

    public void cancel() {
        tell(new char[0]);
    }

    private void tell(char[] passphrase) {
        if (!answered) {
            answered = true;
            answer.accept(passphrase);
        }
    }

    /** What the passphrase is for. */
    public enum Mode {
        /** A new vault: it is typed twice. */
        CREATE,
        OPEN,
        /** The last one did not open the vault. */
        OPEN_AGAIN
    }
}
