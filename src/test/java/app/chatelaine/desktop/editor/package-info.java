@NullMarked
package app.chatelaine.desktop.editor;

import org.jspecify.annotations.NullMarked;
