/** The sheet that replaces several keys, one after the other. */
@NullMarked
package app.chatelaine.desktop.rotation.several;

import org.jspecify.annotations.NullMarked;
