package app.chatelaine.testing;

import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock and timer that move only when the test advances them. */
public final class FakeTimer implements Timer, InstantSource {
    private final List<Entry> entries = new ArrayList<>();
    private Instant now;

    public FakeTimer(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Runs all that falls due on the way, in order. */
    public void advance(Duration step) {
        var end = now.plus(step);
        for (var next = nextUntil(end); next != null; next = nextUntil(end)) {
            now = next.due;
            entries.remove(next);
            if (next.period != null) {
                entries.add(new Entry(now.plus(next.period), next.period, next.action, next.token));
            }
            next.action.run();
        }
        now = end;
    }

    /** The clock goes on, or back, while the machine sleeps and no timer runs. */
    public void jump(Duration step) {
        now = now.plus(step);
        entries.replaceAll(e -> new Entry(e.due.plus(step), e.period, e.action, e.token));
    }

    private @org.jspecify.annotations.Nullable Entry nextUntil(Instant end) {
        return entries.stream()
                .filter(e -> !e.due.isAfter(end))
                .min(Comparator.comparing(Entry::due))
                .orElse(null);
    }

    @Override
    public Registration after(Duration delay, Runnable action) {
        return add(new Entry(now.plus(delay), null, action, new Object()));
    }

    @Override
    public Registration every(Duration period, Runnable action) {
        return add(new Entry(now.plus(period), period, action, new Object()));
    }

    private Registration add(Entry entry) {
        entries.add(entry);
        return () -> entries.removeIf(e -> e.token.equals(entry.token));
    }

    private record Entry(
            Instant due, @org.jspecify.annotations.Nullable Duration period, Runnable action, Object token) {}
}
