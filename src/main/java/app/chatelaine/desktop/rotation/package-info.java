/** The sheet that replaces a key: what will happen, what happens, and what is left to do. */
@NullMarked
package app.chatelaine.desktop.rotation;

import org.jspecify.annotations.NullMarked;
