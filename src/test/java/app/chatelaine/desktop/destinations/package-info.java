@NullMarked
package app.chatelaine.desktop.destinations;

import org.jspecify.annotations.NullMarked;
