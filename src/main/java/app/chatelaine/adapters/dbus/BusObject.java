package app.chatelaine.adapters.dbus;

/**
 * An object on a bus, seen through one of its interfaces.
 *
 * @param owner a name on the bus
 */
public record BusObject(String owner, String path, String face) {}
