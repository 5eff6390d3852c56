/** A random key that is to be made: how long, and of which characters. */
@NullMarked
package app.chatelaine.desktop.editor.key;

import org.jspecify.annotations.NullMarked;
