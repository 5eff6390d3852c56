package app.chatelaine.core.instance;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;

/** Whether the program starts, without a window, when its user logs in. Reads and writes files, so not for the screen. */
public interface Autostart {

    boolean isOn();

    /** Does nothing when it is so already. */
    Outcome<Done> set(boolean on);
}
