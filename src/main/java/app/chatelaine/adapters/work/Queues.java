package app.chatelaine.adapters.work;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Items that wait, by their group. Groups take turns, so one with many items, or one whose items take long, holds up no
 * other. Not safe for several threads.
 */
final class Queues<T> {
    /** Groups that have an item waiting and may start it; each at most once. */
    private final Queue<Group<T>> ready = new ArrayDeque<>();

    private final int perGroup;

    Queues(Collection<T> items, Function<T, String> groupOf, int perGroup) {
        this.perGroup = perGroup;
        var groups = new LinkedHashMap<String, Group<T>>();
        for (T item : items) {
            groups.computeIfAbsent(groupOf.apply(item), name -> new Group<>())
                    .waiting
                    .add(item);
        }
        ready.addAll(groups.values());
    }

    /** The next item that may start, or null while there is none. */
    @Nullable Start<T> next() {
        var group = ready.poll();
        if (group == null) {
            return null;
        }
        var start = new Start<>(group.waiting.remove(), group);
        group.underWay++;
        offer(group);
        return start;
    }

    void finished(Start<T> start) {
        boolean wasFull = start.group.underWay == perGroup;
        start.group.underWay--;
        if (wasFull) {
            offer(start.group);
        }
    }

    private void offer(Group<T> group) {
        if (group.underWay < perGroup && !group.waiting.isEmpty()) {
            ready.add(group);
        }
    }

    record Start<T>(T item, Group<T> group) {}

    static final class Group<T> {
        private final Queue<T> waiting = new ArrayDeque<>();
        private int underWay;
    }
}
