package app.chatelaine.desktop.settings;

import app.chatelaine.core.instance.Autostart;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A session in memory, with failures in the hands of the test. */
final class MemoryAutostart implements Autostart {
    boolean on;
    int sets;

    @Nullable Problem failure;

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public Outcome<Done> set(boolean wanted) {
        sets++;
        if (failure != null) {
            return Outcome.failed(failure);
        }
        on = wanted;
        return Outcome.done();
    }
}
