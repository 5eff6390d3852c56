@NullMarked
package app.chatelaine.desktop.editor.store;

import org.jspecify.annotations.NullMarked;
