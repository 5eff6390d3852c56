package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done with a rotation; the words for each are {@code rotation.action.NAME}. */
public enum RotationAction {
    /** After the program had ended in the middle. */
    GO_ON,
    TRY_AGAIN,
    /** Takes the key that a person made. */
    BRING_KEY,
    /** Uses a new key that nobody can check. */
    CONFIRM,
    /** Ends the old key although a destination was not reached. */
    END_ANYWAY,
    /** Ends the old key before its time. */
    END_NOW,
    /** Looks whether the old key is dead. */
    CHECK_AGAIN,
    /** Opens the page of keys. */
    OPEN_PAGE,
    UNDO,
    /** Lets the old key go without proof. */
    LET_GO,
    CANCEL;

    /** @return the first one the most likely */
    public static List<RotationAction> of(RotationState state, boolean runsHere, boolean hasPage) {
        var rotation = state.rotation();
        boolean undoing = rotation.position().undoing();
        var actions = new ArrayList<RotationAction>();
        switch (state.standing()) {
            case RUNNING -> {
                return runsHere ? List.of(CANCEL) : List.of();
            }
            case COMPLETED, UNDONE, LET_GO -> {
                return List.of();
            }
            case INTERRUPTED -> actions.add(GO_ON);
            case STOPPED -> actions.addAll(afterFailure(state));
            case AWAITS_KEY -> actions.addAll(List.of(BRING_KEY, OPEN_PAGE));
            case AWAITS_GRACE -> actions.add(END_NOW);
            case AWAITS_DEATH -> actions.addAll(List.of(CHECK_AGAIN, OPEN_PAGE));
        }
        if (!undoing) {
            actions.add(UNDO);
        }
        if (isRetiring(state) && state.standing() != Standing.AWAITS_GRACE) {
            actions.add(LET_GO);
        }
        if (!hasPage) {
            actions.remove(OPEN_PAGE);
        }
        return actions;
    }

    private static List<RotationAction> afterFailure(RotationState state) {
        var code = state.rotation().problem().map(Problem::code);
        if (code.equals(Optional.of(ProblemCode.DELIVERY_INCOMPLETE))) {
            return List.of(TRY_AGAIN, END_ANYWAY);
        }
        if (!mayBring(state)) {
            return List.of(TRY_AGAIN);
        }
        if (code.equals(Optional.of(ProblemCode.NEW_KEY_UNVERIFIABLE))) {
            return List.of(CONFIRM, BRING_KEY, OPEN_PAGE);
        }
        return code.equals(Optional.of(ProblemCode.NEW_KEY_REFUSED))
                ? List.of(BRING_KEY, OPEN_PAGE, TRY_AGAIN)
                : List.of(TRY_AGAIN, BRING_KEY, OPEN_PAGE);
    }

    private static boolean mayBring(RotationState state) {
        return state.rotation().step().compareTo(RotationStep.SWITCH) < 0
                && !state.rotation().position().undoing();
    }

    private static boolean isRetiring(RotationState state) {
        return state.rotation().step().compareTo(RotationStep.RETIRE) >= 0;
    }
}
