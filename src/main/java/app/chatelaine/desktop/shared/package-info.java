/** What several screens show alike: theme, tiles, state shapes, masked keys, sheets; and the way from screen to screen. */
@NullMarked
package app.chatelaine.desktop.shared;

import org.jspecify.annotations.NullMarked;
