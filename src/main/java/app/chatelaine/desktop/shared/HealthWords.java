package app.chatelaine.desktop.shared;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.model.AccountState;
import app.chatelaine.desktop.shared.model.AccountState.Running;
import java.time.Instant;
import java.util.Optional;

/** Health as it is shown everywhere: a shape and one or two words. */
public final class HealthWords {
    private static final long MILLIS_PER_SECOND = 1000;

    private HealthWords() {}

    public static StateShape.State shape(AccountState state) {
        if (state.running() == Running.CHECKING) {
            return StateShape.State.RUNNING;
        }
        return state.notAsked() == null && answeredBefore(state).isEmpty()
                ? shape(state.standing().verdict())
                : StateShape.State.UNREACHED;
    }

    /** When the service said what is shown, where it could not be asked since; empty where that is from the last check. */
    public static Optional<Instant> answeredBefore(AccountState state) {
        var answer = state.standing().lastAnswer();
        boolean since = state.notAsked() != null || state.standing().isNotReached();
        return answer == null || !since || state.running() == Running.CHECKING
                ? Optional.empty()
                : Optional.of(answer.at());
    }

    public static StateShape.State shape(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> StateShape.State.GOOD;
            case REJECTED, EXPIRED -> StateShape.State.BAD;
            case FORBIDDEN, RATE_LIMITED, BLOCKED, WRONG_HOST, SERVER_ERROR -> StateShape.State.WARN;
            case UNREACHABLE -> StateShape.State.UNREACHED;
            case UNVERIFIED -> StateShape.State.UNCHECKABLE;
            case NEVER_CHECKED -> StateShape.State.NEVER;
        };
    }

    public static String words(Messages messages, AccountState state) {
        if (state.running() == Running.CHECKING) {
            return messages.get("health.checking");
        }
        return state.notAsked() == null || state.standing().lastAnswer() != null
                ? words(messages, state.standing().verdict())
                : messages.get("health.not-asked");
    }

    /** A time that a service took, in milliseconds or, where those would be many digits, in seconds. */
    public static String latency(Messages messages, long millis) {
        return millis < MILLIS_PER_SECOND
                ? messages.get("table.millis", millis)
                : messages.get("table.seconds", millis / (double) MILLIS_PER_SECOND);
    }

    public static String words(Messages messages, Verdict verdict) {
        return messages.get("health." + verdict.id());
    }
}
