package app.chatelaine.adapters.file;

import app.chatelaine.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** File kits for tests. */
final class Kits {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String VERSION = "1.2.3";

    private Kits() {}

    static FileKit real() {
        return on(new LocalDisk());
    }

    static FileKit on(Disk disk) {
        return at(InstantSource.fixed(NOW), disk);
    }

    static FileKit at(InstantSource clock, Disk disk) {
        return new FileKit(disk, clock, Messages.of(Locale.ENGLISH), VERSION, FileKit.PATIENCE);
    }

    static FileKit impatient() {
        return new FileKit(
                new LocalDisk(),
                InstantSource.fixed(NOW),
                Messages.of(Locale.ENGLISH),
                VERSION,
                Duration.ofMillis(100));
    }
}
