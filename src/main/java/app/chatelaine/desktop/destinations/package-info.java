/** The sheet that puts a key where programs look for it. */
@NullMarked
package app.chatelaine.desktop.destinations;

import org.jspecify.annotations.NullMarked;
