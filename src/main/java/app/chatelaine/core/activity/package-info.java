/** What the program did and does, for people to read and to copy; it never holds a key. */
@NullMarked
package app.chatelaine.core.activity;

import org.jspecify.annotations.NullMarked;
