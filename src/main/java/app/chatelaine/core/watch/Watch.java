package app.chatelaine.core.watch;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.WatchSettings.Interval;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the keys in the background: checks what is due and tells what is new.
 *
 * <p>Once a minute it looks at the clock, and at nothing else until a round is due: a timer for hours would stand still
 * while the machine sleeps. A clock that jumped means that the machine slept or was set right; the next round waits a
 * little then, until the network is back. There is one round at a time. All of this is for the thread of the timer alone.
 */
public final class Watch {
    static final Duration TICK = Duration.ofMinutes(1);

    /** Until network and keychain are there after a start or a sleep. */
    static final Duration SETTLING = Duration.ofMinutes(2);

    /** Ages and ends are looked at as often, whatever the checks do. */
    static final Duration LOOK = Duration.ofHours(1);

    private static final Duration JUMP = Duration.ofMinutes(3);
    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final double JITTER = 0.1;

    private final Round round;
    private final Teller teller;
    private final Supplier<Settings> settings;
    private final Background background;
    private final Timer timer;
    private final InstantSource clock;
    private final RandomGenerator chance;
    private final WatchListener listener;

    private @Nullable Registration ticking;
    private @Nullable Cancel running;
    private Instant lastTick = Instant.EPOCH;
    private Instant next = Instant.EPOCH;
    private int lostInARow;

    /** By which the next round was planned; what the user changes since counts at once. */
    private @Nullable Interval planned;

    public Watch(
            Round round,
            Teller teller,
            Supplier<Settings> settings,
            Background background,
            Timer timer,
            InstantSource clock,
            RandomGenerator chance,
            WatchListener listener) {
        this.round = round;
        this.teller = teller;
        this.settings = settings;
        this.background = background;
        this.timer = timer;
        this.clock = clock;
        this.chance = chance;
        this.listener = listener;
    }

    /** Begins; the first round comes a few minutes later. Again does no harm. */
    public void start() {
        if (ticking == null) {
            lastTick = clock.instant();
            planned = settings.get().watch().interval();
            settle(lastTick);
            ticking = timer.every(TICK, this::tick);
        }
    }

    /** Ends, and stops a round that is under way; what is checked by then stays. */
    public void stop() {
        if (ticking != null) {
            ticking.close();
            ticking = null;
        }
        if (running != null) {
            running.cancel();
        }
    }

    private void tick() {
        var now = clock.instant();
        var passed = Duration.between(lastTick, now);
        lastTick = now;
        if (passed.isNegative() || passed.compareTo(JUMP) > 0) {
            settle(now);
        }
        boolean changed = settings.get().watch().interval() != planned;
        if (running == null && (changed || !now.isBefore(next))) {
            begin();
        }
    }

    private void settle(Instant now) {
        next = now.plus(SETTLING).plus(part(SETTLING, chance.nextDouble()));
    }

    private void begin() {
        var cancel = new Cancel();
        running = cancel;
        var chosen = settings.get();
        planned = chosen.watch().interval();
        background.run(
                Lane.NETWORK,
                () -> round.run(chosen, listener, cancel)
                        .map(checked -> new Looked(checked, cancel.isCancelled() ? List.of() : teller.tell(chosen))),
                this::end);
    }

    private void end(Outcome<Looked> outcome) {
        running = null;
        outcome.handle(
                looked -> {
                    plan(looked.checked());
                    listener.ended(looked.checked().report());
                    looked.checked().notices().forEach(listener::failed);
                    looked.problems().forEach(listener::failed);
                },
                problem -> {
                    next = clock.instant().plus(LOOK);
                    listener.failed(problem);
                });
    }

    private void plan(Round.Checked checked) {
        lostInARow = checked.lost() ? lostInARow + 1 : 0;
        var now = clock.instant();
        var wait = checked.lost() ? Schedule.retryAfter(lostInARow, LOOK) : untilNext(checked.next(), now);
        next = now.plus(wait).plus(part(wait, JITTER * chance.nextDouble()));
    }

    private static Duration untilNext(@Nullable Instant due, Instant now) {
        if (due == null || due.isAfter(now.plus(LOOK))) {
            return LOOK;
        }
        var wait = Duration.between(now, due);
        return wait.compareTo(LEAST) < 0 ? LEAST : wait;
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis((long) (whole.toMillis() * share));
    }

    private record Looked(Round.Checked checked, List<Problem> problems) {}
}
