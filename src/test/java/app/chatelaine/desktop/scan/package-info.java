@NullMarked
package app.chatelaine.desktop.scan;

import org.jspecify.annotations.NullMarked;
