package app.chatelaine.cli;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Wishes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a rotation is wished. */
final class WishOptions {
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})d?");
    private static final int LONGEST_GRACE_DAYS = 365;

    @Option(names = "--grace", paramLabel = "DAYS")
    private @Nullable String grace;

    @Option(names = "--now")
    private boolean now;

    @Option(names = "--exposed")
    private boolean exposed;

    @Option(names = "--unverified")
    private boolean unverified;

    boolean hasGrace() {
        return grace != null;
    }

    /** Whether two of them contradict each other. */
    boolean contradict() {
        return grace != null && (now || exposed);
    }

    boolean isEmpty() {
        return grace == null && !now && !exposed && !unverified;
    }

    Outcome<Wishes> wishes() {
        if (grace == null) {
            return Outcome.ok(change(Wishes.ROUTINE));
        }
        var matcher = DAYS.matcher(grace.strip());
        int days = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
        return days < 0 || days > LONGEST_GRACE_DAYS
                ? Outcome.failed(ProblemCode.VALUE_INVALID, "--grace", grace)
                : Outcome.ok(change(Wishes.ROUTINE.withGrace(Duration.ofDays(days))));
    }

    /** The wishes of a rotation that is open, with what was named now. */
    Wishes change(Wishes old) {
        return new Wishes(
                now || exposed ? Duration.ZERO : old.grace(), exposed || old.exposed(), unverified || old.unverified());
    }
}
