package app.chatelaine.cli;

import app.chatelaine.cli.output.RotationWords;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.service.Service;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells what happens in a rotation once it is in the journal, and at the end what is left to do. */
final class RotationNews implements Consumer<Rotation> {
    private final Session session;
    private final Service service;
    private final RotationWords words;
    private @Nullable RotationEvent told;

    RotationNews(Session session, Service service) {
        this.session = session;
        this.service = service;
        this.words = new RotationWords(session.messages());
    }

    /** What happened until now is no news. */
    void know(Rotation rotation) {
        told = rotation.events().getLast();
    }

    @Override
    public void accept(Rotation rotation) {
        var last = rotation.events().getLast();
        if (last.equals(told)) {
            return;
        }
        told = last;
        tell(words.line(last));
        // Why it stopped or waits is told at the end.
        if (last.problem() != null && (last.what() == What.LEFT || last.place() != null)) {
            session.tell(last.problem());
        }
    }

    /** A line for a person, unless quiet was asked for. */
    void tell(String line) {
        session.note("cli.rotate.news", line);
    }

    private static boolean newOneLeaves(Rotation rotation, Standing standing) {
        return rotation.position().undoing() && (standing == Standing.AWAITS_DEATH || standing == Standing.LET_GO);
    }

    /** Where it stands now, and how to go on. */
    void end(Rotation rotation, Standing standing) {
        session.note(
                "cli.rotate.end." + standing.id() + (newOneLeaves(rotation, standing) ? ".undoing" : ""),
                rotation.accountName(),
                service.name(),
                date(rotation.position().graceEnds()));
        if (standing == Standing.STOPPED && takesAnotherKey(rotation)) {
            session.note("cli.rotate.end.another", rotation.accountName());
        }
        rotation.outage(rotation.lastChange())
                .filter(outage -> standing.isEnd())
                .ifPresent(outage -> session.note("cli.rotation.outage", outage.toSeconds()));
    }

    private static boolean takesAnotherKey(Rotation rotation) {
        return rotation.step().compareTo(RotationStep.SWITCH) < 0
                && !rotation.position().undoing();
    }

    private static String date(@Nullable Instant at) {
        return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
