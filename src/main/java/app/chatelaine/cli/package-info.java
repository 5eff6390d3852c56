/** The command line: one class a command, all over the same program as the window. Loads no JavaFX class. */
@NullMarked
package app.chatelaine.cli;

import org.jspecify.annotations.NullMarked;
