@NullMarked
package app.chatelaine.desktop.shared;

import org.jspecify.annotations.NullMarked;
