package app.chatelaine.desktop.details;

import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.desktop.shared.model.AccountState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One destination in words.
 *
 * @param place the path, or the entry of a keyring
 * @param variable of a {@code .env}; empty elsewhere
 * @param state what programs would find there; empty while nobody has looked
 * @param working whether something is being written there now
 * @param delivered when the key was last put there, in words; empty when it never was
 * @param undoable whether there is a way back
 */
record PlaceLine(
        Destination destination,
        String place,
        String variable,
        Optional<DestinationState> state,
        boolean working,
        String delivered,
        boolean undoable) {

    static List<PlaceLine> of(
            AccountState state,
            Collection<Destination> working,
            Path home,
            Messages messages,
            RelativeTime times,
            Instant now) {
        return state.account().placements().stream()
                .map(placement -> new PlaceLine(
                        placement.destination(),
                        DestinationWords.place(messages, placement.destination(), home),
                        placement.destination() instanceof DotEnv env ? env.variable() : "",
                        state.at(placement.destination()),
                        working.contains(placement.destination()),
                        delivered(placement.last(), messages, times, now),
                        placement.undo() != null))
                .toList();
    }

    private static String delivered(
            Placement.@Nullable Delivered last, Messages messages, RelativeTime times, Instant now) {
        return last == null ? "" : messages.get("destination.delivered", times.of(last.at(), now));
    }

    /** Whether programs would find something else there than the key. */
    boolean isDrifted() {
        return state.filter(now -> now != DestinationState.CURRENT).isPresent();
    }
}
