/** What the command line prints: JSON for scripts, columns for people. */
@NullMarked
package app.chatelaine.cli.output;

import org.jspecify.annotations.NullMarked;
