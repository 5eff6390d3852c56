package app.chatelaine.core.attention;

import app.chatelaine.core.health.Verdict;

/** The one thing to do next about an account: the most pressing of all that could be said. */
public enum NextStep {
    /** The service refuses the key. */
    REPLACE_REJECTED(Tone.BAD),
    REPLACE_EXPIRED(Tone.BAD),
    RENEW_STALE(Tone.WARN),
    RENEW_EXPIRING(Tone.WARN),
    /** The key is good, but may not do what was asked. */
    LOOK_AT_PERMISSIONS(Tone.WARN),
    /** The service could not be asked; that says nothing of the key. */
    CHECK_AGAIN(Tone.WARN),
    RENEW_SOON(Tone.WARN),
    CHECK_FIRST(Tone.QUIET),
    SAY_WHEN_MADE(Tone.QUIET),
    /** Nothing is wrong, but nobody can ask the service. */
    NOTHING_UNVERIFIED(Tone.QUIET),
    NOTHING(Tone.GOOD);

    private final Tone tone;

    NextStep(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    public static NextStep of(Standing standing) {
        if (standing.verdict() == Verdict.REJECTED) {
            return REPLACE_REJECTED;
        }
        if (standing.isExpired()) {
            return REPLACE_EXPIRED;
        }
        if (standing.isStale()) {
            return RENEW_STALE;
        }
        if (standing.isExpiring()) {
            return RENEW_EXPIRING;
        }
        return afterCheck(standing);
    }

    private static NextStep afterCheck(Standing standing) {
        if (standing.isNotReached() && standing.verdict() != Verdict.FORBIDDEN) {
            return CHECK_AGAIN;
        }
        return switch (standing.verdict()) {
            case FORBIDDEN -> LOOK_AT_PERMISSIONS;
            case UNREACHABLE, SERVER_ERROR, WRONG_HOST, BLOCKED, RATE_LIMITED -> CHECK_AGAIN;
            case NEVER_CHECKED -> standing.isDueSoon() ? RENEW_SOON : CHECK_FIRST;
            case UNVERIFIED -> byAge(standing, NOTHING_UNVERIFIED);
            case ACCEPTED, REJECTED, EXPIRED -> byAge(standing, NOTHING);
        };
    }

    private static NextStep byAge(Standing standing, NextStep otherwise) {
        return switch (standing.age().staleness()) {
            case DUE_SOON -> RENEW_SOON;
            case UNKNOWN -> SAY_WHEN_MADE;
            case FRESH, STALE, EXPIRED -> otherwise;
        };
    }

    /** How loud it is said. */
    public enum Tone {
        GOOD,
        QUIET,
        WARN,
        BAD
    }
}
