package app.chatelaine.core.settings;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;

/** Where the state of the window is kept. A file that cannot be read is set aside and said, once. */
public interface WindowStateFile {

    Outcome<WindowState> read();

    Outcome<Done> write(WindowState state);
}
