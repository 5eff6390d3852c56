/** A small window over everything: finds a key and copies it. */
@NullMarked
package app.chatelaine.desktop.quicksearch;

import org.jspecify.annotations.NullMarked;
