/** Puts the program together: the one place that says {@code new} for adapters, shared by window and command line. */
@NullMarked
package app.chatelaine.wiring;

import org.jspecify.annotations.NullMarked;
