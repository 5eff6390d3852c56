package app.chatelaine.adapters.keychain.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps from asking a person again right after a no: checking a hundred accounts must not show a hundred unlock
 * windows. Short enough that who changes their mind and tries again is asked.
 */
public final class AskingPause {
    private static final Duration LENGTH = Duration.ofSeconds(5);

    private final InstantSource clock;
    private Instant until = Instant.MIN;

    public AskingPause(InstantSource clock) {
        this.clock = clock;
    }

    /** A person has just said no. */
    public synchronized void begin() {
        until = clock.instant().plus(LENGTH);
    }

    public synchronized boolean isOn() {
        var now = clock.instant();
        // A clock that was set back must not make the pause longer.
        return now.isBefore(until) && now.isAfter(until.minus(LENGTH.multipliedBy(2)));
    }
}
