package app.chatelaine.sandbox;

import java.time.Duration;

/** What goes wrong with one request to a stand-in. */
public enum Mishap {
    /** The connection ends before the service does anything. */
    CUT_BEFORE(false),
    /** The service acts, then the connection ends without an answer. */
    CUT_AFTER(true),
    /** The service acts, then its answer comes late. */
    LATE_AFTER(true),
    /** The service acts, then an error of the server is all that comes. */
    ERROR_AFTER(true),
    /** An error of the server, and nothing else. */
    ERROR(false),
    UNAUTHORIZED(false),
    RATE_LIMITED(false),
    /** A web page of something in between, with the status of a good answer. */
    PAGE(false);

    private static final String TEXT = "<!DOCTYPE html><html><body>Sign in to this network</body></html>";

    private final boolean acts;

    Mishap(boolean acts) {
        this.acts = acts;
    }

    /** Whether the service does what it was asked for. */
    boolean acts() {
        return acts;
    }

    /** What comes in the place of {@code answer}. */
    SandboxAnswer in(SandboxAnswer answer, Duration late) {
        return switch (this) {
            case CUT_BEFORE, CUT_AFTER -> SandboxAnswer.none();
            case LATE_AFTER -> answer.after(late);
            case ERROR, ERROR_AFTER -> error(500, "Internal server error.");
            case UNAUTHORIZED -> error(401, "Not signed in.");
            case RATE_LIMITED -> error(429, "Too many requests.");
            case PAGE -> SandboxAnswer.of(200, "text/html; charset=utf-8", TEXT);
        };
    }

    private static SandboxAnswer error(int status, String message) {
        return SandboxAnswer.json(status, Json.object("message", message));
    }
}
