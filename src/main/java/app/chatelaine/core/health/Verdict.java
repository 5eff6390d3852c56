package app.chatelaine.core.health;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a check found out about a key, and whether that says anything about the key at all. */
public enum Verdict {
    ACCEPTED(Meaning.KEY_WORKS),
    REJECTED(Meaning.KEY_DEAD),
    EXPIRED(Meaning.KEY_DEAD),
    /** The key is good, but may not do what was asked. */
    FORBIDDEN(Meaning.KEY_WORKS),
    RATE_LIMITED(Meaning.NOT_ASKED),
    /** Something in between answered: a proxy, a firewall, a log-in page. */
    BLOCKED(Meaning.NOT_ASKED),
    WRONG_HOST(Meaning.NOT_ASKED),
    SERVER_ERROR(Meaning.NOT_ASKED),
    UNREACHABLE(Meaning.NOT_ASKED),
    /** There is no public way to check a key of this service, or none was set up. */
    UNVERIFIED(Meaning.NOT_ASKED),
    NEVER_CHECKED(Meaning.NOT_ASKED);

    private final Meaning meaning;

    Verdict(Meaning meaning) {
        this.meaning = meaning;
    }

    public Meaning meaning() {
        return meaning;
    }

    /** Whether the service was asked and did not answer for itself, which takes nothing from what it said before. */
    public boolean isWithoutAnswer() {
        return switch (this) {
            case RATE_LIMITED, BLOCKED, SERVER_ERROR, UNREACHABLE -> true;
            case ACCEPTED, REJECTED, EXPIRED, FORBIDDEN, WRONG_HOST, UNVERIFIED, NEVER_CHECKED -> false;
        };
    }

    /** The name that scripts and files use, such as {@code rate-limited}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Verdict> of(String id) {
        return Arrays.stream(values()).filter(v -> v.id().equals(id)).findFirst();
    }

    public enum Meaning {
        KEY_WORKS,
        KEY_DEAD,
        /** Could not ask; says nothing of the key. */
        NOT_ASKED
    }
}
