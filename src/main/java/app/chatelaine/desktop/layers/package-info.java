/** The sheet that says which of several keys a program will use. */
@NullMarked
package app.chatelaine.desktop.layers;

import org.jspecify.annotations.NullMarked;
