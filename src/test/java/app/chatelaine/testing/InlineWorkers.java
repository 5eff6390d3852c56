package app.chatelaine.testing;

import app.chatelaine.core.work.Cancel;
import app.chatelaine.core.work.Workers;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does one thing after the other on the thread of the caller. */
public final class InlineWorkers implements Workers {

    @Override
    public <T> void forEach(
            List<T> items, int atOnce, Function<T, String> group, int perGroup, Cancel cancel, Consumer<T> work) {
        for (T item : items) {
            if (cancel.isCancelled()) {
                return;
            }
            work.accept(item);
        }
    }
}
