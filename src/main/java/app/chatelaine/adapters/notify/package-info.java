/** Notifications outside the window. */
@NullMarked
package app.chatelaine.adapters.notify;

import org.jspecify.annotations.NullMarked;
