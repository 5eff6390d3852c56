package app.chatelaine.adapters.tray.awt;

import app.chatelaine.adapters.tray.drawing.TrayDrawing;
import app.chatelaine.adapters.tray.drawing.TrayDrawing.Style;
import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayAction;
import app.chatelaine.core.quickcopy.TrayAction.Command;
import app.chatelaine.core.quickcopy.TrayContent;
import app.chatelaine.core.quickcopy.TrayContent.Mood;
import app.chatelaine.core.quickcopy.TrayItem;
import app.chatelaine.core.quickcopy.TrayItem.Choice;
import app.chatelaine.core.quickcopy.TrayItem.Folder;
import app.chatelaine.core.quickcopy.TrayItem.Note;
import app.chatelaine.core.quickcopy.TrayItem.Rule;
import app.chatelaine.core.quickcopy.TrayMessage;
import app.chatelaine.core.quickcopy.TrayStatus;
import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.TrayIcon.MessageType;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The icon in the tray of Windows, of macOS, or of an X11 panel of the older kind.
 *
 * <p>AWT is touched on its own thread only, and neither that nor the thread of the window ever waits for the other: on
 * macOS both are one and the same in the end, and they would wait for ever.
 */
public final class AwtTray implements Tray {
    private final Executor asking;
    private final BooleanSupplier panel;
    private final Executor screen;
    private final Listener listener;
    private final Style style;
    private final boolean tips;

    // On the thread of AWT only.
    private @Nullable TrayIcon icon;
    private @Nullable TrayContent shown;
    private boolean listening;
    private TrayAction onAction = Command.SEARCH;

    private volatile boolean started;
    private volatile TrayStatus status = TrayStatus.LOOKING;

    /**
     * @param asking runs {@code panel}
     * @param panel whether it is worth starting AWT
     */
    private AwtTray(
            Executor asking, BooleanSupplier panel, Executor screen, Listener listener, Style style, boolean tips) {
        this.asking = asking;
        this.panel = panel;
        this.screen = screen;
        this.listener = listener;
        this.style = style;
        this.tips = tips;
    }

    /** @param screen runs the listener */
    public static AwtTray ofWindows(Executor screen, Listener listener) {
        return new AwtTray(Runnable::run, () -> true, screen, listener, Style.TILE, true);
    }

    /** @param screen runs the listener */
    public static AwtTray ofMac(Executor screen, Listener listener) {
        return new AwtTray(Runnable::run, () -> true, screen, listener, Style.TEMPLATE, true);
    }

    /**
     * Without a tip at the icon, which AWT would draw over the first lines of the open menu.
     *
     * @param worker waits for the X server, and for AWT to start, which the screen must not
     * @param screen runs the listener
     */
    public static AwtTray ofX11(Executor worker, Executor screen, Listener listener) {
        return new AwtTray(worker, OldPanel::isThere, screen, listener, Style.TILE, false);
    }

    /** Whether there is such a tray on X11 now. */
    public static boolean isThereOnX11() {
        return OldPanel.isThere();
    }

    /** Whether there is such a tray now. Starts AWT, which takes a moment. */
    public static boolean isThere() {
        return !GraphicsEnvironment.isHeadless() && SystemTray.isSupported();
    }

    @Override
    public void show(TrayContent content) {
        asking.execute(() -> {
            if (started || panel.getAsBoolean()) {
                started = true;
                EventQueue.invokeLater(() -> bring(content));
            } else {
                tell(TrayStatus.NOT_SUPPORTED);
            }
        });
    }

    @Override
    public void hide() {
        asking.execute(() -> {
            if (started) {
                EventQueue.invokeLater(this::takeAway);
            } else {
                tell(TrayStatus.LOOKING);
            }
        });
    }

    private void takeAway() {
        if (icon != null) {
            SystemTray.getSystemTray().remove(icon);
        }
        icon = null;
        shown = null;
        tell(TrayStatus.LOOKING);
    }

    @Override
    public TrayStatus status() {
        return status;
    }

    @Override
    public boolean say(TrayMessage message) {
        if (!status.isThere()) {
            return false;
        }
        EventQueue.invokeLater(() -> {
            if (icon != null) {
                onAction = message.onClick();
                var kind = message.pressing() ? MessageType.WARNING : MessageType.INFO;
                icon.displayMessage(message.title(), message.text(), kind);
            }
        });
        return true;
    }

    @Override
    public void close() {
        if (status != TrayStatus.LOOKING) {
            hide();
        }
    }

    private void bring(TrayContent content) {
        EndOfPanel.forgiveOnThisThread();
        if (!isThere()) {
            tell(TrayStatus.NOT_SUPPORTED);
            return;
        }
        var tray = SystemTray.getSystemTray();
        if (icon == null) {
            var made = new TrayIcon(image(content.mood()), null, new PopupMenu());
            made.addActionListener(pressed -> act());
            made.setImageAutoSize(true);
            listen(tray);
            try {
                tray.add(made);
            } catch (AWTException e) {
                tell(TrayStatus.NOT_SUPPORTED);
                return;
            }
            icon = made;
        }
        update(icon, content);
        tell(TrayStatus.SYSTEM_TRAY);
    }

    private void update(TrayIcon to, TrayContent content) {
        var before = shown;
        shown = content;
        if (before != null && before.mood() != content.mood()) {
            to.setImage(image(content.mood()));
        }
        if (tips) {
            to.setToolTip(content.tip());
        }
        if (before == null || !before.items().equals(content.items())) {
            var menu = to.getPopupMenu();
            menu.removeAll();
            content.items().forEach(item -> menu.add(line(item)));
        }
    }

    private void listen(SystemTray tray) {
        if (!listening) {
            listening = true;
            tray.addPropertyChangeListener("systemTray", change -> EventQueue.invokeLater(this::panelChanged));
        }
    }

    /** A panel that ends takes its tray along; in that of the next one an icon shows only when it is added anew. */
    private void panelChanged() {
        var content = shown;
        if (icon == null || content == null) {
            return;
        }
        if (isThere()) {
            SystemTray.getSystemTray().remove(icon);
            icon = null;
            shown = null;
            bring(content);
        } else {
            tell(TrayStatus.NOT_SUPPORTED);
        }
    }

    private MenuItem line(TrayItem item) {
        return switch (item) {
            case Choice(var label, var action) -> {
                var line = new MenuItem(label);
                line.addActionListener(pressed -> choose(action));
                yield line;
            }
            case Folder(var key, var label, var items) -> {
                var folder = new Menu(label);
                items.forEach(inside -> folder.add(line(inside)));
                yield folder;
            }
            case Note(var label) -> {
                var line = new MenuItem(label);
                line.setEnabled(false);
                yield line;
            }
            case Rule rule -> new MenuItem("-");
        };
    }

    /** Windows tells of a click on a message as of one on the icon, so the first after a message is taken for that. */
    private void act() {
        choose(onAction);
        onAction = Command.SEARCH;
    }

    private void choose(TrayAction action) {
        screen.execute(() -> listener.chosen(action));
    }

    /** In the size that the tray says, and in twice that for screens that are scaled. */
    private Image image(Mood mood) {
        int wanted = Math.max(
                TrayDrawing.SIZES.getFirst(), SystemTray.getSystemTray().getTrayIconSize().height);
        List<BufferedImage> sizes =
                Stream.of(wanted, 2 * wanted).map(size -> image(size, mood)).toList();
        return new BaseMultiResolutionImage(sizes.toArray(new Image[0]));
    }

    private BufferedImage image(int size, Mood mood) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, size, size, TrayDrawing.draw(size, mood, style), 0, size);
        return image;
    }

    private void tell(TrayStatus now) {
        if (status != now) {
            status = now;
            screen.execute(() -> listener.statusChanged(now));
        }
    }
}
