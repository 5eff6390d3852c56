/** What the program does by itself: keys checked on a schedule, and what a person is told of them, once. */
@NullMarked
package app.chatelaine.core.watch;

import org.jspecify.annotations.NullMarked;
