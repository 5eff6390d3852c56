@NullMarked
package app.chatelaine.desktop.tray;

import org.jspecify.annotations.NullMarked;
