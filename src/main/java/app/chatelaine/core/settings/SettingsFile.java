package app.chatelaine.core.settings;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;

/** Where settings are kept. A file that cannot be read is said, set aside and never taken for defaults in silence. */
public interface SettingsFile {

    Outcome<Settings> read();

    Outcome<Done> write(Settings settings);
}
