/** The words of the program, in the user's language. */
@NullMarked
package app.chatelaine.core.text;

import org.jspecify.annotations.NullMarked;
