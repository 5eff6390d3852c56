package app.chatelaine.adapters.tray;

import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayContent;
import app.chatelaine.core.quickcopy.TrayStatus;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows the icon in the first of two trays, and in the second for as long as there is no first: a panel may start after
 * the program, and end before it. On the thread that owns the screen only.
 */
public final class FallbackTray implements Tray {
    private final Listener listener;
    private final Tray first;
    private final Tray second;
    private @Nullable TrayContent content;
    private TrayStatus told = TrayStatus.LOOKING;
    private boolean usesSecond;

    public FallbackTray(Listener listener, Function<Listener, Tray> first, Function<Listener, Tray> second) {
        this.listener = listener;
        this.first = first.apply(hearing(this::firstChanged));
        this.second = second.apply(hearing(status -> tell()));
    }

    @Override
    public void show(TrayContent newContent) {
        content = newContent;
        first.show(newContent);
        if (usesSecond) {
            second.show(newContent);
        }
    }

    @Override
    public void hide() {
        content = null;
        first.hide();
        dropSecond();
        tell();
    }

    @Override
    public TrayStatus status() {
        return told;
    }

    @Override
    public void close() {
        content = null;
        first.close();
        second.close();
    }

    private void firstChanged(TrayStatus status) {
        if (status.isThere()) {
            dropSecond();
        } else if (status != TrayStatus.LOOKING && content != null) {
            usesSecond = true;
            second.show(content);
        }
        tell();
    }

    private void dropSecond() {
        if (usesSecond) {
            usesSecond = false;
            second.hide();
        }
    }

    private void tell() {
        var now = now();
        if (now != told) {
            told = now;
            listener.statusChanged(now);
        }
    }

    /** Where neither is, what is wrong with the first is what can be helped. */
    private TrayStatus now() {
        if (first.status().isThere() || !usesSecond) {
            return first.status();
        }
        return second.status() == TrayStatus.NOT_SUPPORTED ? first.status() : second.status();
    }

    private Listener hearing(java.util.function.Consumer<TrayStatus> changed) {
        return new Listener() {
            @Override
            public void chosen(TrayAction action) {
                listener.chosen(action);
            }

            @Override
            public void statusChanged(TrayStatus status) {
                changed.accept(status);
            }
        };
    }
}
