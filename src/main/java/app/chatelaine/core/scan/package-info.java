/** Finds keys in files: what to look at, what a key looks like there, and whose it is. */
@NullMarked
package app.chatelaine.core.scan;

import org.jspecify.annotations.NullMarked;
