package app.chatelaine.adapters.tray.statusnotifier;

import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayContent;
import app.chatelaine.core.quickcopy.TrayItem;
import app.chatelaine.core.quickcopy.TrayStatus;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;

/**
 * The icon in a panel that speaks StatusNotifierItem. It registers with the panel's watcher, and again with each watcher
 * that comes after it, as a panel that was restarted knows nothing of what the one before it showed.
 */
public final class StatusNotifierTray implements Tray {
    private final Supplier<Optional<String>> address;
    private final Executor worker;
    private final Executor screen;
    private final Listener listener;
    private final long processId;

    // On the worker's thread only.
    private final MenuLayout.Numbering numbering = new MenuLayout.Numbering();
    private @Nullable PanelBus bus;
    private @Nullable ItemObject item;
    private @Nullable MenuObject menu;
    private @Nullable TrayContent content;
    private List<TrayItem> laid = List.of();

    private volatile TrayStatus status = TrayStatus.LOOKING;

    /**
     * @param address of the session's message bus, as it is at the moment
     * @param worker does one thing after the other, not on the thread of the screen
     * @param screen runs the listener
     * @param processId of this program
     */
    public StatusNotifierTray(
            Supplier<Optional<String>> address, Executor worker, Executor screen, Listener listener, long processId) {
        this.address = address;
        this.worker = worker;
        this.screen = screen;
        this.listener = listener;
        this.processId = processId;
    }

    /** Whether a panel would show an icon now. Blocks for some seconds at most. */
    public static TrayStatus look(Supplier<Optional<String>> address) {
        var found = address.get();
        if (found.isEmpty()) {
            return TrayStatus.NO_MESSAGE_BUS;
        }
        try (var bus = PanelBus.connect(found.get(), lost -> {})) {
            return bus.hasHost() ? TrayStatus.STATUS_NOTIFIER : TrayStatus.NO_HOST;
        } catch (DBusException e) {
            return TrayStatus.NO_MESSAGE_BUS;
        }
    }

    @Override
    public void show(TrayContent newContent) {
        worker.execute(() -> {
            content = newContent;
            bring(newContent);
        });
    }

    @Override
    public void hide() {
        worker.execute(() -> {
            content = null;
            leave();
            tell(TrayStatus.LOOKING);
        });
    }

    @Override
    public TrayStatus status() {
        return status;
    }

    @Override
    public void close() {
        hide();
    }

    private void bring(TrayContent now) {
        if (bus != null && bus.isConnected() && item != null && menu != null) {
            update(bus, item, menu, now);
            return;
        }
        leave();
        var found = address.get();
        if (found.isEmpty()) {
            tell(TrayStatus.NO_MESSAGE_BUS);
            return;
        }
        try {
            var connected = PanelBus.connect(found.get(), lost -> worker.execute(() -> lost(lost)));
            bus = connected;
            item = new ItemObject(now, this::chosen);
            menu = new MenuObject(numbering.lay(now.items()), this::chosen);
            laid = now.items();
            connected.offer(processId, item, menu);
            connected.onPanelChange(() -> worker.execute(this::register));
            register();
        } catch (DBusException | RuntimeException e) {
            leave();
            tell(TrayStatus.NO_MESSAGE_BUS);
        }
    }

    private void update(PanelBus to, ItemObject shownItem, MenuObject shownMenu, TrayContent now) {
        shownItem.show(now);
        to.emit(ItemObject.PATH, ItemCalls.NAME, "NewIcon", "");
        to.emit(ItemObject.PATH, ItemCalls.NAME, "NewToolTip", "");
        if (!laid.equals(now.items())) {
            laid = now.items();
            var layout = numbering.lay(laid);
            shownMenu.show(layout);
            to.emit(
                    MenuObject.PATH,
                    MenuCalls.NAME,
                    "LayoutUpdated",
                    "ui",
                    new UInt32(layout.revision()),
                    MenuLayout.ROOT);
        }
        if (!status.isThere()) {
            register();
        }
    }

    /** Also after the panel went: then there is nobody to register with, and that is the answer. */
    private void register() {
        var to = bus;
        if (to == null || content == null) {
            return;
        }
        tell(to.register() && to.hasHost() ? TrayStatus.STATUS_NOTIFIER : TrayStatus.NO_HOST);
    }

    private void lost(PanelBus which) {
        if (bus == which) {
            leave();
            tell(TrayStatus.NO_MESSAGE_BUS);
        }
    }

    private void leave() {
        if (bus != null) {
            bus.close();
        }
        bus = null;
        item = null;
        menu = null;
    }

    private void chosen(TrayAction action) {
        screen.execute(() -> listener.chosen(action));
    }

    private void tell(TrayStatus now) {
        if (status != now) {
            status = now;
            screen.execute(() -> listener.statusChanged(now));
        }
    }
}
