/** The icon outside the windows, by whichever way this system has. */
@NullMarked
package app.chatelaine.adapters.tray;

import org.jspecify.annotations.NullMarked;
