package app.chatelaine.desktop.editor.create;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One step of what will happen, which says afterwards what did happen. */
public final class Step {
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper took = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.TO_COME);

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What will be done, and once it was done, the evidence. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** How long it took; empty before. */
    public ReadOnlyStringProperty tookProperty() {
        return took.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void announce(String newTitle, String newDetail) {
        title.set(newTitle);
        detail.set(newDetail);
        took.set("");
        state.set(State.TO_COME);
    }

    void run() {
        took.set("");
        state.set(State.RUNNING);
    }

    /** Says something else of what was done. */
    void tell(String evidence) {
        detail.set(evidence);
    }

    void end(State how, String evidence, String time) {
        detail.set(evidence);
        took.set(time);
        state.set(how);
    }

    /** How a step stands. */
    public enum State {
        TO_COME,
        RUNNING,
        DONE,
        /** Done, but not as one would wish. */
        DOUBTFUL,
        FAILED
    }
}
