package app.chatelaine.desktop.shared.fields;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One text that a person writes, with the sentence that says what is wrong with it. Nothing is held against a field that
 * was not left yet.
 */
public final class Entry {
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Function<String, Optional<String>> judge;
    private boolean touched;

    /** @param judge what is wrong with a text without space around it, in one sentence; empty when it is fine */
    public Entry(Function<String, Optional<String>> judge) {
        this.judge = judge;
        text.subscribe(now -> judgeAgain());
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong, empty when nothing is or nobody should hear of it yet. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The text without space around it. */
    public String value() {
        return text.get().strip();
    }

    public void set(String value) {
        text.set(value);
    }

    /** From now on says what is wrong: the field was left, or everything was sent off. */
    public void touch() {
        touched = true;
        judgeAgain();
    }

    public boolean isGood() {
        return judge.apply(value()).isEmpty();
    }

    /** For when something else has changed that the verdict depends on. */
    public void judgeAgain() {
        problem.set(touched ? judge.apply(value()).orElse("") : "");
    }
}
