/** Which of several keys a program uses: the places where it looks, in the order its service documents. */
@NullMarked
package app.chatelaine.core.precedence;

import org.jspecify.annotations.NullMarked;
