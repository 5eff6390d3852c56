package app.chatelaine.desktop.quicksearch;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.HealthWords;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.model.AccountState;
import java.util.Optional;

/** What one should know of a key before it is pasted: a shape and a word. */
record Trouble(State shape, String word) {

    /** Empty for a key that is neither stale nor known not to work. */
    static Optional<Trouble> of(AccountState state, Messages messages) {
        var standing = state.standing();
        var verdict = standing.verdict();
        if (standing.isNotWorking() || verdict == Verdict.FORBIDDEN) {
            return Optional.of(new Trouble(HealthWords.shape(verdict), HealthWords.words(messages, verdict)));
        }
        if (standing.isExpired()) {
            return Optional.of(new Trouble(State.BAD, HealthWords.words(messages, Verdict.EXPIRED)));
        }
        return standing.isStale()
                ? Optional.of(new Trouble(State.WARN, messages.get("quick.stale")))
                : Optional.empty();
    }
}
