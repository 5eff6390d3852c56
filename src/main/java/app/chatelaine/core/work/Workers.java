package app.chatelaine.core.work;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same thing to many items, several at a time. */
public interface Workers {

    /**
     * Blocks until every item is done, or until those under way are done after {@code cancel}. An exception thrown by
     * {@code work} is thrown on after all others are done.
     *
     * @param atOnce items under way at any time, 1 or more
     * @param group of an item
     * @param perGroup items of one group under way at any time, 1 or more
     */
    <T> void forEach(
            List<T> items, int atOnce, Function<T, String> group, int perGroup, Cancel cancel, Consumer<T> work);
}
