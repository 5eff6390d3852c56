package app.chatelaine.core.activity;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.work.Cancel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work, as it is at one moment.
 *
 * @param number counts up; a later one began later
 * @param kind what sort of work
 * @param subject on what, in the user's words, such as {@code ION / work} or {@code 42 accounts}; never a secret
 * @param startedAt when it began
 * @param endedAt null while it runs
 * @param state how it stands
 * @param done steps that are done, 0 to {@code total}
 * @param total steps in all; 0 when nobody knows
 * @param problem what went wrong; null when nothing did
 * @param detail one sentence on the result; empty when there is nothing to say
 * @param cancel asks it to stop; null when it cannot be stopped
 */
public record Activity(
        long number,
        Kind kind,
        String subject,
        Instant startedAt,
        @Nullable Instant endedAt,
        State state,
        int done,
        int total,
        @Nullable Problem problem,
        String detail,
        @Nullable Cancel cancel) {

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    Activity withProgress(int newDone, int newTotal) {
        return new Activity(
                number, kind, subject, startedAt, endedAt, state, newDone, newTotal, problem, detail, cancel);
    }

    Activity ended(Instant at, State how, @Nullable Problem why, String result) {
        return new Activity(number, kind, subject, startedAt, at, how, done, total, why, result, null);
    }

    /** Sorts of work; the words for each are {@code activity.kind.NAME}. */
    public enum Kind {
        CHECK,
        ADD,
        CREATE,
        EDIT,
        REMOVE,
        RESTORE,
        COPY,
        DELIVER,
        TAKE_BACK,
        ROTATE,
        KEY_CALL,
        SCAN,
        IMPORT,
        SETTINGS,
        KEYCHAIN
    }

    /** How a piece of work stands; the words for each are {@code activity.state.NAME}. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }
}
