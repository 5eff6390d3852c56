/** How source code says that it departs from a rule of the architecture. */
@NullMarked
package app.chatelaine.architecture;

import org.jspecify.annotations.NullMarked;
