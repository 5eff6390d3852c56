/** A line to a message bus, for adapters that need a call or a signal now and then. */
@NullMarked
package app.chatelaine.adapters.dbus;

import org.jspecify.annotations.NullMarked;
