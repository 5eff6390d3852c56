@NullMarked
package app.chatelaine.desktop.overview;

import org.jspecify.annotations.NullMarked;
