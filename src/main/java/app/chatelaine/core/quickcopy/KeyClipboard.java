package app.chatelaine.core.quickcopy;

import app.chatelaine.core.quickcopy.SecretClipboard.Put;
import app.chatelaine.core.secret.Fingerprint;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Puts a key on the clipboard and takes it off again when its time is over, unless something else lies there by then.
 *
 * <p>Only a salted fingerprint of the key is kept. Every copy has its own number, so that the end of an earlier one's time
 * takes nothing away from a later one. On the thread that owns the screen only.
 */
public final class KeyClipboard {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int SALT_BYTES = 16;

    private final SecretClipboard clipboard;
    private final Timer timer;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Consumer<State> listener;

    private long generation;
    private Registration ticking = () -> {};
    private @Nullable Held held;

    /**
     * @param random cryptographically strong
     * @param listener hears every change, and once a second how long a key still lies there
     */
    public KeyClipboard(
            SecretClipboard clipboard,
            Timer timer,
            InstantSource clock,
            RandomGenerator random,
            Consumer<State> listener) {
        this.clipboard = clipboard;
        this.timer = timer;
        this.clock = clock;
        this.random = random;
        this.listener = listener;
    }

    /**
     * Copies {@code secret}; the caller closes it.
     *
     * @param name of the account, for the words about it
     * @param stay how long it may lie there
     */
    public void copy(Secret secret, String name, Duration stay) {
        ticking.close();
        held = null;
        var put = clipboard.put(secret);
        var salt = salt();
        var copied = new Held(
                name, salt, Fingerprint.of(secret, salt), clock.instant().plus(stay), put == Put.CONCEALED);
        if (put == Put.REFUSED || !lies(copied)) {
            listener.accept(new Refused(name));
            salt.close();
            return;
        }
        long mine = ++generation;
        held = copied;
        ticking = timer.every(TICK, () -> tick(mine));
        listener.accept(new Holding(name, stay.toSeconds(), copied.concealed));
    }

    /** Takes the key off now, if it still lies there; for the button and for the end of the program. */
    public void clearNow() {
        ticking.close();
        var mine = held;
        if (mine == null) {
            return;
        }
        held = null;
        listener.accept(clear(mine));
        mine.salt.close();
    }

    private void tick(long of) {
        var mine = held;
        if (of != generation || mine == null) {
            return;
        }
        long left = Duration.between(clock.instant(), mine.until).toSeconds();
        if (left <= 0) {
            clearNow();
        } else {
            listener.accept(new Holding(mine.name, left, mine.concealed));
        }
    }

    private State clear(Held mine) {
        if (!lies(mine)) {
            return new TakenOver(mine.name);
        }
        clipboard.clear();
        return lies(mine) ? new StillThere(mine.name) : new Cleared(mine.name);
    }

    private boolean lies(Held mine) {
        var found = clipboard.text();
        if (found.isEmpty()) {
            return false;
        }
        try (var text = found.get()) {
            return !text.isEmpty() && Fingerprint.of(text, mine.salt).equals(mine.print);
        }
    }

    private Secret salt() {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return Secret.copyOf(HexFormat.of().formatHex(bytes));
    }

    /** Not a record, as it holds a secret. */
    private static final class Held {
        private final String name;
        private final Secret salt;
        private final Fingerprint print;
        private final Instant until;
        private final boolean concealed;

        Held(String name, Secret salt, Fingerprint print, Instant until, boolean concealed) {
            this.name = name;
            this.salt = salt;
            this.print = print;
            this.until = until;
            this.concealed = concealed;
        }
    }

    /** How the last copy stands; each names its account. */
    public sealed interface State {
        String name();
    }

    /** @param concealed whether it bears the marks that keep it out of clipboard histories */
    public record Holding(String name, long secondsLeft, boolean concealed) implements State {}

    public record Cleared(String name) implements State {}

    /** Something else was copied meanwhile, so nothing was cleared. */
    public record TakenOver(String name) implements State {}

    /** The system did not clear it. */
    public record StillThere(String name) implements State {}

    /** The system did not take it, or something else lay there right after. */
    public record Refused(String name) implements State {}
}
