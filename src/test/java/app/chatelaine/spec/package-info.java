/** Keeps the specification and the tests in step. */
@NullMarked
package app.chatelaine.spec;

import org.jspecify.annotations.NullMarked;
