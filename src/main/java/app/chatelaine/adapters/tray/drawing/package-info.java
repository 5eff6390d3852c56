/** The icon itself, drawn anew for every size. */
@NullMarked
package app.chatelaine.adapters.tray.drawing;

import org.jspecify.annotations.NullMarked;
