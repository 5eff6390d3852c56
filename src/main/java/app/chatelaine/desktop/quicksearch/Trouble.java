package app.chatelaine.desktop.quicksearch;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.HealthWords;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.model.AccountState;
import java.util.Optional;

/** What one should know of a key before it is pasted: a shape and a word. */
record Trouble(State shape, String word) {

    /** Empty for a key that is neither stale nor known not to work, and whose service could be asked of late. */
    static Optional<Trouble> of(AccountState state, Messages messages) {
        var standing = state.standing();
        if (standing.isExpired()) {
            return Optional.of(of(Verdict.EXPIRED, messages));
        }
        if (standing.isNotWorking() || standing.verdict() == Verdict.FORBIDDEN) {
            return Optional.of(of(standing.verdict(), messages));
        }
        if (standing.isStale()) {
            return Optional.of(new Trouble(State.STALE, messages.get("quick.stale")));
        }
        return state.lastCheck().filter(last -> standing.isNotReached()).map(last -> of(last.verdict(), messages));
    }

    private static Trouble of(Verdict verdict, Messages messages) {
        return new Trouble(HealthWords.shape(verdict), HealthWords.words(messages, verdict));
    }
}
