/** Hears that the screen is locked. */
@NullMarked
package app.chatelaine.adapters.lock;

import org.jspecify.annotations.NullMarked;
