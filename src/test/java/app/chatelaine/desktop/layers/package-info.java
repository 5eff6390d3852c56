@NullMarked
package app.chatelaine.desktop.layers;

import org.jspecify.annotations.NullMarked;
