/** How old a key is, how old it may become, and what that makes of it. */
@NullMarked
package app.chatelaine.core.staleness;

import org.jspecify.annotations.NullMarked;
