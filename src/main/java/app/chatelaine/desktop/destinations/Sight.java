package app.chatelaine.desktop.destinations;

import app.chatelaine.core.delivery.Plan.Change;
import app.chatelaine.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/** What is known of a writing before it is done. */
public sealed interface Sight {

    /** The fields do not say yet where. */
    record Nowhere() implements Sight {}

    record Looking() implements Sight {}

    /**
     * What would change.
     *
     * @param changes with keys masked; empty when the key lies there already
     * @param git why git would publish what is written; empty when it would not
     */
    record Seen(List<Change> changes, Optional<Problem> git) implements Sight {
        public Seen {
            changes = List.copyOf(changes);
        }
    }

    /** It cannot be written there. */
    record Impossible(Problem problem) implements Sight {}
}
