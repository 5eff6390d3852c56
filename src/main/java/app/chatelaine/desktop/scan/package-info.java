/** The sheet that finds keys in files and takes them over. */
@NullMarked
package app.chatelaine.desktop.scan;

import org.jspecify.annotations.NullMarked;
