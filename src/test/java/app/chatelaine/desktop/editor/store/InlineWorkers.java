package app.chatelaine.desktop.editor.store;

import app.chatelaine.core.work.Cancel;
import app.chatelaine.core.work.Workers;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works off one item after the other. */
final class InlineWorkers implements Workers {
    @Override
    public <T> void forEach(
            List<T> items, int atOnce, Function<T, String> group, int perGroup, Cancel cancel, Consumer<T> work) {
        items.forEach(work);
    }
}
