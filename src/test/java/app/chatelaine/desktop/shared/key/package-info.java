@NullMarked
package app.chatelaine.desktop.shared.key;

import org.jspecify.annotations.NullMarked;
