package app.chatelaine.desktop.details;

import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.desktop.shared.HealthWords;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.TimelineEvent;
import app.chatelaine.desktop.shared.model.AccountState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The life of a key: made, stored, delivered, checked, and when it ends. */
final class KeyTimeline {
    private static final int CHECKS = 6;

    private final AccountState state;
    private final Messages messages;
    private final Instant now;
    private final List<TimelineEvent> events = new ArrayList<>();

    private KeyTimeline(AccountState state, Messages messages, Instant now) {
        this.state = state;
        this.messages = messages;
        this.now = now;
    }

    /**
     * @param home what {@code ~} stands for
     * @return the newest first
     */
    static List<TimelineEvent> of(AccountState state, Path home, Messages messages, Instant now) {
        var timeline = new KeyTimeline(state, messages, now);
        timeline.addLife();
        timeline.addEnd();
        timeline.addChecks();
        timeline.addDeliveries(home);
        return timeline.events.stream()
                .sorted(Comparator.comparing(TimelineEvent::at).reversed())
                .toList();
    }

    private void addLife() {
        var key = state.account().key();
        Instant created = key.createdAt();
        if (created != null && key.createdAtSource() != CreatedSource.STORED) {
            add(created, State.EVENT, "timeline.made");
        }
        if (!key.storedAt().equals(created)) {
            add(key.storedAt(), State.EVENT, "timeline.stored");
        }
        if (created != null) {
            var staleAt = created.plus(Duration.ofDays(state.standing().age().limitDays() + 1L));
            boolean past = state.standing().isStale();
            // A key that has ended does not grow stale any more.
            if (past || (staleAt.isAfter(now) && !state.standing().isExpired())) {
                add(staleAt, past ? State.STALE : State.NEVER, past ? "timeline.stale" : "timeline.willBeStale");
            }
        }
    }

    private void addEnd() {
        Instant end = state.standing().age().expiresAt();
        if (end != null) {
            boolean past = !end.isAfter(now);
            add(end, past ? State.BAD : State.NEVER, past ? "timeline.expired" : "timeline.willExpire");
        }
    }

    private void addChecks() {
        HistoryLine.of(state.history()).stream()
                .limit(CHECKS)
                .forEach(run -> events.add(new TimelineEvent(
                        run.to(),
                        HealthWords.shape(run.verdict()),
                        HealthWords.words(messages, run.verdict()),
                        run.count() > 1 ? messages.get("timeline.checks", run.count()) : "")));
    }

    private void addDeliveries(Path home) {
        for (Placement placement : state.account().placements()) {
            var last = placement.last();
            if (last != null) {
                String place = DestinationWords.place(messages, placement.destination(), home);
                events.add(new TimelineEvent(last.at(), State.EVENT, messages.get("timeline.delivered"), place));
            }
        }
    }

    private void add(Instant at, State shape, String key) {
        events.add(new TimelineEvent(at, shape, messages.get(key), ""));
    }
}
