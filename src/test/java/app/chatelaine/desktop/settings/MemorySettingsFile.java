package app.chatelaine.desktop.settings;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.SettingsFile;
import org.jspecify.annotations.Nullable;

/** Settings in memory, with failures in the hands of the test. */
final class MemorySettingsFile implements SettingsFile {
    Settings settings = Settings.DEFAULT;
    int writes;

    @Nullable Problem failure;

    @Override
    public Outcome<Settings> read() {
        return failure == null ? Outcome.ok(settings) : Outcome.failed(failure);
    }

    @Override
    public Outcome<Done> write(Settings newSettings) {
        if (failure != null) {
            return Outcome.failed(failure);
        }
        writes++;
        settings = newSettings;
        return Outcome.done();
    }
}
