package app.chatelaine.desktop.shared.model;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What was done since the window opened and can be taken back, the last first. */
public final class UndoStack {
    private final Deque<Step> steps = new ArrayDeque<>();
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");

    /** @param words what undoing it would do, such as {@code Undo remove work} */
    public Step push(String words, Runnable undo) {
        var step = new Step(words, undo);
        steps.push(step);
        next.set(words);
        return step;
    }

    /** Undoes the last thing; nothing to undo is fine. */
    public void undo() {
        if (!steps.isEmpty()) {
            undo(steps.peek());
        }
    }

    /** Undoes {@code step}, also when later ones are there; a second time does nothing. */
    public void undo(Step step) {
        if (steps.remove(step)) {
            next.set(steps.isEmpty() ? "" : steps.peek().words);
            step.undo.run();
        }
    }

    /** What {@link #undo()} would do, in words; empty when there is nothing. */
    public ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** One thing that can be taken back, equal to itself alone. */
    public static final class Step {
        private final String words;
        private final Runnable undo;

        private Step(String words, Runnable undo) {
            this.words = words;
            this.undo = undo;
        }
    }
}
