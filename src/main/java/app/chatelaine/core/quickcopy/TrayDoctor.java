package app.chatelaine.core.quickcopy;

import app.chatelaine.core.doctor.Doctor;
import app.chatelaine.core.text.Messages;
import java.util.List;
import java.util.function.Supplier;

/** Says whether there is a tray, and if not, why. */
public final class TrayDoctor implements Doctor {
    private final Supplier<TrayStatus> look;
    private final Messages messages;

    /** @param look may block for a few seconds */
    public TrayDoctor(Supplier<TrayStatus> look, Messages messages) {
        this.look = look;
        this.messages = messages;
    }

    @Override
    public List<Finding> examine() {
        var status = look.get();
        return List.of(new Finding(
                "tray",
                messages.get("tray.subject"),
                status.isThere() ? State.GOOD : State.NOTE,
                messages.get("tray.status." + status)));
    }
}
