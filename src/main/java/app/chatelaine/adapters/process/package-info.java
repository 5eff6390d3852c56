/** Other programs that are run with keys in their environment. */
@NullMarked
package app.chatelaine.adapters.process;

import org.jspecify.annotations.NullMarked;
