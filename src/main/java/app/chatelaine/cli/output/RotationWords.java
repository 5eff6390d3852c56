package app.chatelaine.cli.output;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.text.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rotations in words. */
public record RotationWords(Messages messages) {

    public String kind(RotationKind kind) {
        return messages.get("cli.rotation.kind." + RotationJson.id(kind));
    }

    public String standing(Standing standing) {
        return messages.get("cli.rotation.standing." + standing.id());
    }

    public String step(RotationStep step) {
        return messages.get("cli.rotation.step." + step.id());
    }

    /** Such as {@code Taken by the service: done, HTTP 200 from GET /users/me}. */
    public String line(RotationEvent event) {
        String details = details(event);
        return step(event) + ": " + what(event) + (details.isEmpty() ? "" : ", " + details);
    }

    /** What the event is about: its step, or at first the rotation itself. */
    String step(RotationEvent event) {
        return event.what() == What.STARTED ? messages.get("cli.fact.rotation") : step(event.step());
    }

    String what(RotationEvent event) {
        return messages.get("cli.rotation.what." + event.what().id());
    }

    /** Where, and what it rests on. */
    private static String details(RotationEvent event) {
        return Stream.of(event.place() == null ? "" : event.place(), event.evidence())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The same, and why it went wrong. */
    String allDetails(RotationEvent event) {
        Problem problem = event.problem();
        return Stream.of(details(event), problem == null ? "" : messages.of(problem))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
