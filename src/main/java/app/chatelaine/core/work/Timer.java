package app.chatelaine.core.work;

import app.chatelaine.core.work.Cancel.Registration;
import java.time.Duration;

/** Runs something later or again and again, on the thread that owns the screen. */
public interface Timer {

    Registration after(Duration delay, Runnable action);

    Registration every(Duration period, Runnable action);
}
