package app.chatelaine.adapters.tray.statusnotifier;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** What a panel calls of an icon; public, as the library calls it by reflection. */
@DBusInterfaceName(ItemCalls.NAME)
public interface ItemCalls extends DBusInterface {
    String NAME = "org.kde.StatusNotifierItem";

    /** The left button; {@code x} and {@code y} are where, on the screen. */
    @DBusMemberName("Activate")
    void activate(int x, int y);

    /** The middle button. */
    @DBusMemberName("SecondaryActivate")
    void secondaryActivate(int x, int y);

    /** The right button, of a panel that does not show the menu itself. */
    @DBusMemberName("ContextMenu")
    void contextMenu(int x, int y);

    @DBusMemberName("Scroll")
    void scroll(int delta, String orientation);
}
