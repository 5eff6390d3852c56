@NullMarked
package app.chatelaine.desktop.shared.fields;

import org.jspecify.annotations.NullMarked;
