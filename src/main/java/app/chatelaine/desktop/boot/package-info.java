/** Start and end of the window, and the way between its screens. */
@NullMarked
package app.chatelaine.desktop.boot;

import org.jspecify.annotations.NullMarked;
