/** What the program does while its window is closed: the icon, its menu, and when closing means to quit. */
@NullMarked
package app.chatelaine.desktop.tray;

import org.jspecify.annotations.NullMarked;
