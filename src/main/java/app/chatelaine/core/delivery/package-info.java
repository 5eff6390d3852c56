/** Handing a key to the programs that use it, in words they all read the same. */
@NullMarked
package app.chatelaine.core.delivery;

import org.jspecify.annotations.NullMarked;
