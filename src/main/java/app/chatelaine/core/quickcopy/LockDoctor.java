package app.chatelaine.core.quickcopy;

import app.chatelaine.core.doctor.Doctor;
import app.chatelaine.core.text.Messages;
import java.util.List;
import java.util.function.Supplier;

/** Says whether a copied key is cleared when the screen is locked. */
public final class LockDoctor implements Doctor {
    private final Supplier<LockStatus> look;
    private final Messages messages;

    /** @param look may block for a few seconds */
    public LockDoctor(Supplier<LockStatus> look, Messages messages) {
        this.look = look;
        this.messages = messages;
    }

    @Override
    public List<Finding> examine() {
        var status = look.get();
        return List.of(new Finding(
                "clipboard",
                messages.get("lock.subject"),
                status == LockStatus.NOT_TOLD ? State.NOTE : State.GOOD,
                messages.get("lock.status." + status)));
    }
}
