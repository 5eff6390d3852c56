package app.chatelaine.desktop.rotation.history;

import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.TimelineEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The events of rotations in words, for the eye and for a file; the journal has no secrets, so neither have they. */
record RotationHistory(Messages messages, RelativeTime times, Path home) {
    /** Nothing was done there, and nothing needs to be. */
    private static final Set<ProblemCode> AS_IT_IS =
            Set.of(ProblemCode.DESTINATION_LEFT_EDITED, ProblemCode.DESTINATION_LEFT_EMPTY);

    /** @return the newest first */
    List<TimelineEvent> events(List<Rotation> rotations) {
        var events = new ArrayList<TimelineEvent>();
        for (var rotation : rotations) {
            for (var event : rotation.events()) {
                if (event.what() != What.BEGUN) {
                    events.add(new TimelineEvent(event.at(), shape(event), words(rotation, event), aside(event)));
                }
            }
        }
        return events.reversed();
    }

    private static State shape(RotationEvent event) {
        return switch (event.what()) {
            case STARTED, BEGUN -> State.NEVER;
            case DONE -> State.GOOD;
            case FAILED -> State.BAD;
            case WAITS -> State.WAITS;
            case LEFT, UNDO -> State.WARN;
        };
    }

    private String words(Rotation rotation, RotationEvent event) {
        if (event.what() == What.DONE && event.place() != null) {
            return messages.get("rotation.event.delivered", shown(event.place()));
        }
        String key = switch (event.what()) {
            case STARTED -> "rotation.event.started";
            case UNDO -> "rotation.event.undo";
            case FAILED -> "rotation.event.failed";
            case WAITS -> "rotation.event.waits";
            case LEFT -> isAsItIs(event.problem()) ? "rotation.event.left" : "rotation.event.by-hand";
            case DONE, BEGUN -> "rotation.event.done." + event.step().id();
        };
        var to = rotation.to();
        return messages.get(
                key,
                rotation.from().facts().masked(),
                to == null ? "" : to.facts().masked());
    }

    private static boolean isAsItIs(@Nullable Problem problem) {
        return problem != null && AS_IT_IS.contains(problem.code());
    }

    /** As destinations are shown everywhere. */
    private String shown(String notation) {
        return Destination.of(notation, "")
                .map(destination -> DestinationWords.whole(messages, destination, home))
                .orElse(notation);
    }

    /** The evidence, the place where it failed, and what went wrong. */
    private String aside(RotationEvent event) {
        var aside = new StringJoiner(" · ");
        if (event.place() != null && event.what() == What.FAILED) {
            aside.add(shown(event.place()));
        }
        if (!event.evidence().isEmpty()) {
            aside.add(event.evidence());
        }
        if (event.problem() != null) {
            aside.add(messages.of(event.problem()));
        }
        return aside.toString();
    }

    /** The same as lines of text, the oldest first. */
    String text(String account, String service, List<Rotation> rotations) {
        var text = new StringBuilder(messages.get("rotation.history.heading", account, service)).append('\n');
        for (var rotation : rotations) {
            text.append('\n');
            for (var event : events(List.of(rotation)).reversed()) {
                text.append(times.exact(event.at())).append("  ").append(event.words());
                if (!event.aside().isEmpty()) {
                    text.append("  ").append(event.aside());
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
