/** What can go wrong, as values with stable codes; never as text glued together at the place where it happened. */
@NullMarked
package app.chatelaine.core.problem;

import org.jspecify.annotations.NullMarked;
