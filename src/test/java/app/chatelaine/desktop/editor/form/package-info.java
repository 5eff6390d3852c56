@NullMarked
package app.chatelaine.desktop.editor.form;

import org.jspecify.annotations.NullMarked;
