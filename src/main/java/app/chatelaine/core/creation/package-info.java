/** Making keys: at a service whose API can, or at random for the user's own services. */
@NullMarked
package app.chatelaine.core.creation;

import org.jspecify.annotations.NullMarked;
