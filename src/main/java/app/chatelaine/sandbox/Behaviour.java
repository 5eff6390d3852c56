package app.chatelaine.sandbox;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a stand-in treats a key that it gave out. A key that it did not give out is rejected. */
public enum Behaviour {
    ACCEPTED,
    REJECTED,
    /** Told apart from {@link #REJECTED} by the one service that says so; the others answer both alike. */
    EXPIRED,
    FORBIDDEN,
    RATE_LIMITED,
    /** Accepted, late. */
    SLOW,
    SERVER_ERROR,
    /** The web page of a firewall answers in the place of the service. */
    BLOCKED;

    /** Long enough that nobody waits for it by mistake, short enough to wait for by hand. */
    private static final String RETRY_AFTER_SECONDS = "30";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><title>Access denied</title></head>
            <body><h1>Access denied</h1><p>The security policy of this network blocked the request.</p></body>
            </html>
            """;

    /**
     * The answer that a key of this behaviour gets.
     *
     * @param good the answer to a key that works
     * @param refusal words a refusal as the service does
     */
    SandboxAnswer answer(
            Duration slowness, Supplier<SandboxAnswer> good, Function<? super Behaviour, SandboxAnswer> refusal) {
        return switch (this) {
            case ACCEPTED -> good.get();
            case SLOW -> good.get().after(slowness);
            case REJECTED, EXPIRED, FORBIDDEN, SERVER_ERROR -> refusal.apply(this);
            case RATE_LIMITED -> refusal.apply(this).header("Retry-After", RETRY_AFTER_SECONDS);
            case BLOCKED -> SandboxAnswer.of(403, "text/html; charset=utf-8", PAGE);
        };
    }
}
