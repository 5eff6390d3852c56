/** The tray of Linux panels: StatusNotifierItem with a com.canonical.dbusmenu, on the session's message bus. */
@NullMarked
package app.chatelaine.adapters.tray.statusnotifier;

import org.jspecify.annotations.NullMarked;
