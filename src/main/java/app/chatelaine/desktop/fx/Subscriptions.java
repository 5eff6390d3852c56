package app.chatelaine.desktop.fx;

import app.chatelaine.core.work.Cancel.Registration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.util.Subscription;

/** Everything that a view listens to, ended at once when it goes off the screen. */
public final class Subscriptions implements AutoCloseable {
    private final Deque<Runnable> ends = new ArrayDeque<>();

    public void add(Subscription subscription) {
        ends.push(subscription::unsubscribe);
    }

    public void add(Registration registration) {
        ends.push(registration::close);
    }

    /** Tells {@code listener} the value now and whenever it changes. */
    public <T> void on(ObservableValue<T> value, Consumer<? super T> listener) {
        add(value.subscribe(listener));
    }

    /** Runs {@code listener} now and whenever the list changes. */
    public <T> void onList(ObservableList<T> list, Runnable listener) {
        ListChangeListener<T> adapter = change -> listener.run();
        list.addListener(adapter);
        ends.push(() -> list.removeListener(adapter));
        listener.run();
    }

    /** Runs {@code listener} now and whenever the set changes. */
    public <T> void onSet(ObservableSet<T> set, Runnable listener) {
        SetChangeListener<T> adapter = change -> listener.run();
        set.addListener(adapter);
        ends.push(() -> set.removeListener(adapter));
        listener.run();
    }

    /** Keeps {@code target} as {@code source} is. */
    public <T> void bind(Property<T> target, ObservableValue<? extends T> source) {
        target.bind(source);
        ends.push(target::unbind);
    }

    public <T> void bindBoth(Property<T> target, Property<T> source) {
        target.bindBidirectional(source);
        ends.push(() -> target.unbindBidirectional(source));
    }

    @Override
    public void close() {
        while (!ends.isEmpty()) {
            ends.pop().run();
        }
    }
}
