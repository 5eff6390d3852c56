package app.chatelaine.desktop.details;

import app.chatelaine.core.health.CheckResult.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of the time that a check took, in the order in which they follow each other. */
record TimingPart(Kind kind, long millis) {

    /** Those that took place, such as no look-up on a connection that was open. */
    static List<TimingPart> of(Timings taken) {
        var parts = new ArrayList<TimingPart>();
        add(parts, Kind.DNS, taken.dns());
        add(parts, Kind.CONNECT, taken.connect());
        add(parts, Kind.TLS, taken.tls());
        add(parts, Kind.FIRST_BYTE, taken.firstByte());
        return List.copyOf(parts);
    }

    private static void add(List<TimingPart> parts, Kind kind, @Nullable Duration time) {
        if (time != null) {
            parts.add(new TimingPart(kind, time.toMillis()));
        }
    }

    enum Kind {
        DNS("dns"),
        CONNECT("connect"),
        TLS("tls"),
        FIRST_BYTE("firstByte");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** In message keys and style classes. */
        String key() {
            return key;
        }
    }
}
