/** The tray of Windows, of macOS, and of Linux panels of the older kind, through AWT. */
@NullMarked
package app.chatelaine.adapters.tray.awt;

import org.jspecify.annotations.NullMarked;
