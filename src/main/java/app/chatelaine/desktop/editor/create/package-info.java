/** Having a service make a key, and not losing it. */
@NullMarked
package app.chatelaine.desktop.editor.create;

import org.jspecify.annotations.NullMarked;
