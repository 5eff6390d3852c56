/** The clipboard of the system. */
@NullMarked
package app.chatelaine.adapters.clipboard;

import org.jspecify.annotations.NullMarked;
