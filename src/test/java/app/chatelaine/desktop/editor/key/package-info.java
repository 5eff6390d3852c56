@NullMarked
package app.chatelaine.desktop.editor.key;

import org.jspecify.annotations.NullMarked;
