/** Runs other programs for what only they know. */
@NullMarked
package app.chatelaine.adapters.process;

import org.jspecify.annotations.NullMarked;
