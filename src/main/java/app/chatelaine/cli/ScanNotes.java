package app.chatelaine.cli;

import java.util.concurrent.atomic.AtomicInteger;

/** Tells how far a scan is: a line for each tenth, as a pipe may keep them all. */
final class ScanNotes {
    private static final int PARTS = 10;

    /** A scan of fewer is done before anybody has read of it. */
    private static final int WORTH_TELLING = 5_000;

    private final Session session;
    private final AtomicInteger told = new AtomicInteger();

    ScanNotes(Session session) {
        this.session = session;
    }

    void at(int files, int of) {
        if (of < WORTH_TELLING) {
            return;
        }
        int part = (int) ((long) files * PARTS / of);
        if (told.getAndAccumulate(part, Math::max) < part) {
            session.note("cli.scan.progress", files, of);
        }
    }
}
