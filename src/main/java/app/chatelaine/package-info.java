/** The program's entry; everything else lies in the packages below it. */
@NullMarked
package app.chatelaine;

import org.jspecify.annotations.NullMarked;
