/** Ports for work in the background: cancel, progress and time. */
@NullMarked
package app.chatelaine.core.work;

import org.jspecify.annotations.NullMarked;
