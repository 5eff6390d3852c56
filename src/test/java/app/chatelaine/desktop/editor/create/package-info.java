@NullMarked
package app.chatelaine.desktop.editor.create;

import org.jspecify.annotations.NullMarked;
