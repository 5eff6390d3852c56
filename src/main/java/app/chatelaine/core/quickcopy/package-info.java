/** Copying a key: onto the clipboard for a while, and off it again. */
@NullMarked
package app.chatelaine.core.quickcopy;

import org.jspecify.annotations.NullMarked;
