package app.chatelaine.core.delivery;

import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import java.util.Optional;

/**
 * What lies at destinations: the content of a file, or the key of a keyring's entry in UTF-8. Calls block. The caller wipes
 * what it got and gave.
 */
public interface Places {

    /** The content; empty when nothing is there. */
    Outcome<Optional<byte[]>> read(Destination destination);

    /**
     * Replaces the content as a whole and reads it back.
     *
     * @param expected what must still be there, or else {@code DESTINATION_CHANGED}
     * @param content empty to remove it
     * @return when it fails, what was expected is still there, or {@code content} is
     */
    Outcome<Done> replace(Destination destination, Optional<byte[]> expected, Optional<byte[]> content);

    /** Removes what a writing that was cut off may have left beside. */
    Outcome<Done> tidy(Destination destination);
}
