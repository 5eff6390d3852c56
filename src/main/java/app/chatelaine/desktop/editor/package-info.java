/** Adding a key and editing its account. */
@NullMarked
package app.chatelaine.desktop.editor;

import org.jspecify.annotations.NullMarked;
