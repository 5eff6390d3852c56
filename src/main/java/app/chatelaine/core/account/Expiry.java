package app.chatelaine.core.account;

import java.time.Instant;
import java.time.Period;

/** When a key ends, as the user or the service says. */
public sealed interface Expiry {
    Expiry UNSTATED = new Unstated();
    Expiry NEVER = new Never();

    /** Nobody said. */
    record Unstated() implements Expiry {}

    record Never() implements Expiry {}

    record At(Instant instant) implements Expiry {}

    /** A time from the day of creation, such as 90 days. */
    record After(Period period) implements Expiry {}
}
