package app.chatelaine.adapters.work;

import app.chatelaine.core.work.Cancel;
import app.chatelaine.core.work.Workers;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Each item on a virtual thread of its own, of which there are never more than may be under way. */
public final class VirtualWorkers implements Workers {

    @Override
    public <T> void forEach(
            List<T> items, int atOnce, Function<T, String> group, int perGroup, Cancel cancel, Consumer<T> work) {
        if (atOnce < 1 || perGroup < 1) {
            throw new IllegalArgumentException("nothing could ever start");
        }
        var shift = new Shift<>(new Queues<>(items, group, perGroup), atOnce, work);
        try (var _ = cancel.onCancel(shift::stop)) {
            shift.run();
        }
    }
}
