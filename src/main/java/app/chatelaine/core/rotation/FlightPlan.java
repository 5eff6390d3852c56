package app.chatelaine.core.rotation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rotation of one account is going to do, told before anything happens.
 *
 * @param kind how it is done
 * @param service its name
 * @param graceDays how long the old key lives on
 * @param destinations how many
 * @param lines in the order in which they happen
 */
public record FlightPlan(RotationKind kind, String service, long graceDays, int destinations, List<Line> lines) {

    public FlightPlan {
        lines = List.copyOf(lines);
    }

    /** @param variant of the step's words; empty where there is one */
    public record Line(RotationStep step, String variant) {}

    /** @param brought whether a person makes the key, where the service could, too */
    public static FlightPlan of(Service service, Account account, Wishes wishes, boolean brought) {
        var kind = brought ? RotationKind.WEB_PAGE : Rotations.kind(service);
        var lines = new ArrayList<Line>();
        lines.add(new Line(RotationStep.MAKE, variant(kind)));
        lines.add(new Line(RotationStep.STORE, ""));
        lines.add(new Line(RotationStep.ACCEPT, kind == RotationKind.REPLACE ? variant(kind) : ""));
        lines.add(new Line(RotationStep.SWITCH, ""));
        lines.add(new Line(RotationStep.DELIVER, ""));
        if (kind != RotationKind.REPLACE) {
            lines.add(new Line(RotationStep.RETIRE, RetireKey.canRevoke(service, account) ? "revoke" : "page"));
        }
        lines.add(new Line(RotationStep.PROVE, ""));
        lines.add(new Line(RotationStep.CLOSE, ""));
        return new FlightPlan(
                kind,
                service.name(),
                wishes.grace().toDays(),
                account.placements().size(),
                lines);
    }

    private static String variant(RotationKind kind) {
        return switch (kind) {
            case OVERLAP -> "overlap";
            case REPLACE -> "replace";
            case WEB_PAGE -> "web-page";
        };
    }

    /** Whether there is a time in which no key works. */
    public boolean hasGap() {
        return kind == RotationKind.REPLACE;
    }

    /** The sentence for one line of it. */
    public String words(Line line, Messages messages) {
        String key = "rotation.plan." + line.step().id() + (line.variant().isEmpty() ? "" : "." + line.variant());
        return messages.get(key, service, graceDays, destinations);
    }
}
